// What browsers have beyond what TypeScript knows of them; some have it and some do not.

type Picking = { multiple?: boolean, types?: object[], mode?: "read" | "readwrite", suggestedName?: string };

interface Window {
  showOpenFilePicker(options?: Picking): Promise<FileSystemFileHandle[]>;
  showDirectoryPicker(options?: Picking): Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker(options?: Picking): Promise<FileSystemFileHandle>;
}

interface FileSystemHandle {
  queryPermission?(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemFileHandle | FileSystemDirectoryHandle | null>;
}

// What the inner page (frame/frame.js) puts there: its program, a line to the engine, what the page around it calls.
declare var warta: import("./types.js").WartaProgram;
declare var wartaTakeWorker: () => object;
declare var wartaFrame: import("./types.js").WartaFrame;

// What a policy makes is taken where an address is, and typed as one.
interface ScriptPolicy {
  createScriptURL(url: string): string;
}
declare var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;

// esbuild hands the text of these sheets over.
declare module "*.css" {
  const text: string;
  export default text;
}

// What the inner page says to the page around it.
interface DocumentEventMap {
  "warta:drawn": Event;
  "warta:missing": Event;
  "warta:left": CustomEvent<string>;
  "warta:failed": CustomEvent<string>;
}
