// What the engine (crates/editor) is asked and answers, and other values that several parts hand on.

import type { ChangeSet, EditorState, Text, Transaction } from "@codemirror/state";

/** A change of a text, in UTF-16 units. */
export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
}

export type Severity = "error" | "warning";

export interface Problem extends Stretch {
  code: string;
  severity: Severity;
  file: string;
  /** JSON Pointer. */
  path: string;
  line: number;
  column: number;
  message: string;
  why: string | null;
  help: string | null;
  labels: Array<Stretch & { text: string, line: number, column: number }>;
  edits: Change[];
  /** What may have been meant. */
  choices: Array<{ text: string, edits: Change[] }>;
}

/** A part of an article's page: a block of its body by number, or a field of its head. */
export type Block = number | string;

/** Where the source of a part of a page stands. */
export interface Place extends Stretch {
  block: Block;
  file: string;
}

export interface ArticleOfCheck {
  slug: string;
  headline: string;
  status: "published" | "draft" | "withdrawn";
  file: string;
  path: string;
  route: string;
}

export interface Results {
  errors: number;
  warnings: number;
  certain: number;
  files: Array<{ name: string, problems: Problem[] }>;
  articles: ArticleOfCheck[];
  needs: string[];
}

export interface Segment {
  change: "same" | "added" | "removed";
  text: string;
}

export interface Comparison {
  state: "new" | "same" | "changed";
  parts: Array<{ block: Block, change: "same" | "added" | "removed" | "changed", segments: Segment[] }>;
}

export interface Completions {
  from: number;
  to: number;
  options: Array<{ label: string, detail: string, insert: string, kind: "field" | "value" | "id", after: string }>;
}

/** A text that became an article. */
export interface MadeArticle {
  bundle: string;
  text: string;
  parts: string[];
  looks: number;
  encoding: boolean;
}

export interface Share {
  title: string;
  description: string | null;
  url: string | null;
  site_name: string | null;
  image: { src: string } | null;
  date: string | null;
  notes: string[];
}

/** How a file's bytes were read. */
export interface Loaded {
  text: string;
  eol: string;
  bom: boolean;
  encoding: string;
}

/** A record at which an engine stopped. */
export interface EngineRecord {
  name: string;
  start: number;
  length: number;
}

/** The calls: what each is given, and what it answers. */
export interface Calls {
  apply: [{ all: true }, { changes: Array<Change & { name: string }>, mended: number }];
  article: [{ text?: string }, MadeArticle | { bundle: null, why: "empty" | "short" | "marked" | "binary" }];
  at: [{ name: string, offset: number }, { route: string | null, block: Block | null }];
  check: [{ now: string, language: string }, Results];
  compare: [{ slug: string }, Comparison];
  complete: [{ name: string, offset: number, language: string }, Completions];
  edit: [{ name: string, changes: Change[] }, object];
  explain: [{ code: string, language: string }, { title: string, text: string }];
  leave_out: [EngineRecord, object];
  load: [{ name: string, url: string, language: string }, Loaded];
  main: [{ name: string }, object];
  places: [{ route: string }, Place[]];
  publish_base: [{ name: string, url: string }, object];
  share: [{ slug: string, language: string }, Share];
  unload: [{ name: string }, object];
}

export type Language = "id" | "en";
export type Width = "phone" | "tablet" | "desktop";
export type View = "source" | "page" | "problems";
export type Tab = "page" | "compare" | "share";
export type Theme = "auto" | "light" | "dark";
export type PageTheme = Exclude<Theme, "auto">;

/** Which page is shown, and how. */
export interface Looks {
  route: string;
  width: Width;
  theme: PageTheme;
  language: Language;
  view: View;
}

/** What is stored of a file beside its text. */
export interface FileFacts {
  name: string;
  /** What its relative addresses are relative to. */
  url: string;
  origin: "local" | "site" | "example";
  /** How its lines ended. */
  eol: string;
  bom: boolean;
  encoding: string;
  /** Of the file on disk, as it was when both versions last met. */
  modified: number;
}

export interface WorkFile extends FileFacts {
  /** As it is where it came from. */
  saved: Text;
  state: EditorState;
  /** What the engine has not been told yet. */
  pending: ChangeSet | null;
  /** Of the file on disk. */
  handle: FileSystemFileHandle | null;
  /** Of the version on disk that the editor was asked about. */
  seen?: number;
}

/** A file as it lies in the browser's storage; its state as CodeMirror writes it. */
export interface StoredFile extends FileFacts {
  state: { doc: string };
}

/** What is stored beside the files. */
export interface StoredWork extends Partial<Looks> {
  main?: string | null;
  selected?: string | null;
  order?: string[];
}

/** The events of the workspace, each with its detail. */
export interface WorkspaceEvents {
  changed: string;
  checked: Results;
  closed: string;
  files: undefined;
  moved: Transaction;
  opened: string;
  error: unknown;
}

/** What is to be opened. */
export interface ToOpen {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  origin: FileFacts["origin"];
  url?: string;
  handle?: FileSystemFileHandle | null;
  modified?: number;
  /** What the text was before it became this; undoing leads back to it. */
  former?: string;
}

/** What files hold before they are opened. */
export type Bundle = Omit<ToOpen, "origin">;

export interface Opened {
  bundles: Bundle[];
  pictures: Map<string, Blob>;
  /** What is no bundle, and what it is instead. */
  refused: Array<{ name: string, kind: OtherKind }>;
}

export type OtherKind = "word" | "pdf" | "photo" | "misnamed" | "sheet" | "archive" | "other";

/** What the inner page (frame/frame.js) offers to the page around it. */
export interface WartaFrame {
  forbid(): void;
  picture(address: string): string | null;
  show(shown: Map<string, string>): void;
}

/** The program of the inner page (crates/frame). */
export interface WartaProgram {
  default(from: { module_or_path: string }): Promise<unknown>;
  redraw(): void;
  set_theme(theme: string): void;
  set_language(language: string): void;
  go(route: string): void;
}

type Count = (count: number) => string;
type Name = (name: string) => string;

/** What the words for a key are given, where they have a place for something. */
export interface Given {
  stored: Name;
  saved: Name;
  downloaded: Name;
  downloadedServed: Name;
  saveFailed: Name;
  readyButPictures(paths: string[]): string;
  counted(errors: number, warnings: number): string;
  problemCount: Count;
  andMore: Count;
  place(file: string, line: number, column: number): string;
  linePlace(line: number, column: number): string;
  numberOf(index: number, all: number): string;
  choose: Name;
  chooseFor(text: string, message: string): string;
  applyTo: Name;
  applyAll: Count;
  applied: Count;
  appliedShort: Count;
  articleMade(parts: string[], looks: number, encoding: boolean, more: number): string;
  shortText: Name;
  more: Name;
  moreAbout: Name;
  needs: Name;
  thisPage: Name;
  missingPictures(paths: string[]): string;
  pictureNamed(actual: string, written: string, others: number): string;
  pictureRename: Count;
  pictureFirst(name: string, others: number): string;
  pictureUnused: Name;
  leftLink: Name;
  comparedWith: Name;
  compare_changed: Count;
  part: Name;
  cutAfter: Count;
  fromHost: Name;
  askAddText: Name;
  askAnewUnsaved: Name;
  askReplaceText: Name;
  askClose: Name;
  openFailed: Name;
  refusedFile(name: string, kind: OtherKind, others: number): string;
  pasteRefused: Name;
  siteFailed: Name;
  diskChanged: Name;
  diskTaken: Name;
  diskGone: Name;
  diskFollow: Name;
  saveConflict: Name;
  restored: Count;
  restoreFailed: Name;
  frameFailed: Name;
  helpKeys(key: string): [string, string][];
  guide: string[];
}

/** What is handed in with a key, and what comes of it. */
export type GivenTo<K extends keyof Words> = Words[K] extends (...given: infer G) => unknown ? G : [];
export type Said<K extends keyof Words> = Words[K] extends (...given: never[]) => infer R ? R : Words[K];

/** A language's words. Each language has all of English's keys. */
export type Words = { [K in keyof typeof import("./words/en.js").en]: K extends keyof Given ? Given[K] : string };
