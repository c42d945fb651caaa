// The browser's own storage (IndexedDB), where autosave.js stores the work.

const NAME = "warta-preview";
/** @import { StoredFile, StoredWork } from "./types.js" */

const STORES = ["work", "files", "saved", "handles", "pictures"];

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked by another window"));
  });
}

export class Store {
  /** @type {Promise<IDBDatabase>|null} */
  #database = null;

  async #open() {
    this.#database ??= open();
    try {
      const database = await this.#database;
      database.onclose = () => { this.#database = null; };
      return database;
    } catch (error) {
      this.#database = null;
      throw error;
    }
  }

  /**
   * Reads everything that is stored.
   *
   * @returns {Promise<{work: StoredWork|undefined, files: Map<string, StoredFile>, saved: Map<string, string>,
   *   handles: Map<string, FileSystemFileHandle>, pictures: Map<string, Blob>}>}
   */
  async read() {
    const database = await this.#open();
    const transaction = database.transaction(STORES, "readonly");
    /** @param {string} name */
    const all = async (name) => {
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return new Map(keys.map((key, index) => [String(key), values[index]]));
    };
    const [work, files, saved, handles, pictures] = await Promise.all([
      done(transaction.objectStore("work").get("work")), ...STORES.slice(1).map(all),
    ]);
    return { work, files, saved, handles, pictures };
  }

  /**
   * Writes and removes in one go: all of it, or, where it fails, nothing.
   *
   * @param {Array<[store: string, key: string, value: unknown]>} records an absent value removes the record
   */
  async write(records) {
    const database = await this.#open();
    const stores = [...new Set(records.map(([store]) => store))];
    if (stores.length === 0) return;
    // "strict": what the page calls stored has reached the disk.
    const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error("not written"));
    });
    try {
      for (const [store, key, value] of records) {
        const place = transaction.objectStore(store);
        if (value === undefined) place.delete(key);
        else place.put(value, key);
      }
    } catch (error) {
      transaction.abort();
      await finished.catch(() => {});
      throw error;
    }
    await finished;
  }

  /** Deletes everything. */
  async clear() {
    const database = await this.#open();
    const transaction = database.transaction(STORES, "readwrite");
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    for (const store of STORES) transaction.objectStore(store).clear();
    await finished;
  }
}

/** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
