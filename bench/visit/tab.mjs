// A tab, through every document that it shows. The driver's own page loses a document that was drawn before it was
// asked for, and a session that is opened for a page itself keeps the browser from drawing any.

/**
 * @import { BrowserContext, CDPSession, Page } from "puppeteer-core"
 * @import { Browser } from "../../tests/browser/harness.mjs"
 */

/** How long an answer of a document is waited for that may be the one that was left, in milliseconds. */
const FROZEN = 1000;

/**
 * Follows the only tab of a context.
 *
 * - `begin` is called with the session of each document's target, `end` once it is gone.
 *
 * @param {Browser} chromium
 * @param {BrowserContext} context
 * @param {{ begin(session: CDPSession): Promise<unknown>, end(session: CDPSession): void }} sessions
 */
export async function follow(chromium, context, { begin, end }) {
  const root = await chromium.puppeteer.target().createCDPSession();
  const { targetInfos } = await root.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const tab = targetInfos.find((it) => it.browserContextId === context.id);
  if (!tab) throw new Error("the context has no tab");
  /** @type {Map<string, CDPSession>} */
  const documents = new Map();
  /** @type {Promise<unknown>[]} */
  const begun = [];
  /** @param {string} id */
  const session = (id) => {
    const found = root.connection()?.session(id);
    if (!found) throw new Error(`there is no session ${id}`);
    return found;
  };
  const { sessionId } = await root.send("Target.attachToTarget", { targetId: tab.targetId, flatten: true });
  const own = session(sessionId);
  own.on("Target.attachedToTarget", ({ sessionId: id }) => {
    documents.set(id, session(id));
    // What is asked of a document that was drawn ahead is answered late or, where it is never shown, not at all.
    begun.push(begin(session(id)).catch(() => {}));
  });
  own.on("Target.detachedFromTarget", ({ sessionId: id }) => {
    const gone = documents.get(id);
    documents.delete(id);
    if (gone) end(gone);
  });
  await own.send("Target.setAutoAttach", {
    autoAttach: true, waitForDebuggerOnStart: false, flatten: true, filter: [{ type: "page" }],
  });
  await Promise.all(begun);
  /** @type {(from: CDPSession, expression: string) => Promise<unknown>} */
  const ask = async (from, expression) => {
    const answer = from.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    /** @type {Promise<null>} */
    const late = new Promise((done) => { setTimeout(done, FROZEN, null); });
    const got = await Promise.race([answer, late]).catch(() => null);
    return got?.result.value ?? null;
  };
  return {
    /** The sessions of the documents that are there, shown or not. */
    documents: () => [...documents.values()],
    /**
     * Runs a function in the document that is shown, until it gives something, and gives that with the document's session.
     *
     * @template T
     * @template {unknown[]} A
     * @param {(...words: A) => T} run
     * @param {A} words
     * @returns {Promise<{ session: CDPSession, value: Exclude<Awaited<T>, null | undefined | false> }>}
     */
    async until(run, ...words) {
      const expression = `document.prerendering ? null : (${run})(...${JSON.stringify(words)})`;
      const deadline = AbortSignal.timeout(60_000);
      while (!deadline.aborted) {
        for (const one of documents.values()) {
          const value = await ask(one, expression);
          if (value) return { session: one, value: /** @type {Exclude<Awaited<T>, null | undefined | false>} */ (value) };
        }
        await new Promise((done) => { setTimeout(done, 50); });
      }
      throw new Error(`no document gives anything for ${run}`);
    },
    close: () => root.detach(),
  };
}
