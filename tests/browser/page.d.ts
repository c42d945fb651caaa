// What tests and measurements find in a page, beyond what TypeScript knows of it.
//
// A test that asks a page for an element that is not there has failed: reading on throws, and the test says where.
// So `querySelector`, `activeElement` and `shadowRoot` give an element here, where the site's own scripts have to
// think of null. What a selector does not name by its tag is taken for an element of HTML; a callback that wants
// another one says so in the type of its parameter.

import type { NodeFor } from "puppeteer-core";

type Found<S extends string> = Element extends NodeFor<S> ? HTMLElement : NodeFor<S>;
type Evaluated<R> = Promise<Awaited<R>>;

declare module "puppeteer-core" {
  interface Page {
    $eval<S extends string, R, P extends unknown[]>(
      selector: S, act: (element: Found<S>, ...given: P) => R, ...given: P): Evaluated<R>;
    $eval<E extends Element, R, P extends unknown[]>(
      selector: string, act: (element: E, ...given: P) => R, ...given: P): Evaluated<R>;
    $$eval<S extends string, R, P extends unknown[]>(
      selector: S, act: (elements: Found<S>[], ...given: P) => R, ...given: P): Evaluated<R>;
    $$eval<E extends Element, R, P extends unknown[]>(
      selector: string, act: (elements: E[], ...given: P) => R, ...given: P): Evaluated<R>;
  }
  interface Frame {
    $eval<S extends string, R, P extends unknown[]>(
      selector: S, act: (element: Found<S>, ...given: P) => R, ...given: P): Evaluated<R>;
    $eval<E extends Element, R, P extends unknown[]>(
      selector: string, act: (element: E, ...given: P) => R, ...given: P): Evaluated<R>;
    $$eval<S extends string, R, P extends unknown[]>(
      selector: S, act: (elements: Found<S>[], ...given: P) => R, ...given: P): Evaluated<R>;
    $$eval<E extends Element, R, P extends unknown[]>(
      selector: string, act: (elements: E[], ...given: P) => R, ...given: P): Evaluated<R>;
  }
}

declare global {
  interface ParentNode {
    querySelector<S extends string>(selectors: S): Found<S>;
    querySelectorAll<S extends string>(selectors: S): NodeListOf<Found<S>>;
  }
  interface Document {
    readonly activeElement: HTMLElement;
  }
  interface ShadowRoot {
    readonly activeElement: HTMLElement | null;
    // Chromium's; others have it on the document only.
    getSelection?(): Selection | null;
  }
  interface Window {
    /** Of the inner page of /preview: how the page around it speaks with it. */
    readonly warta: unknown;
  }
  interface HTMLElement {
    readonly shadowRoot: ShadowRoot;
  }

  // What the site's own scripts put there.
  var wartaAsk: (what: string, about?: string) => Promise<string>;

  // What tests put there.
  var asked: string[];
  var away: (milliseconds: number) => void;
  var begun: number;
  var breakEngine: boolean;
  var cameBack: boolean | undefined;
  /** What the worker has said, each answer as "answer". */
  var heard: string[];
  var disk: { text: string, modified: number };
  var downloads: { name: string, text: string }[];
  var findings: { errors: number } | undefined;
  var finish: (lines: string) => void;
  var full: boolean;
  var held: boolean;
  var handle: FileSystemFileHandle;
  var put: (words: string) => Promise<void>;
  var putBytes: (bytes: number[]) => Promise<void>;
  var sameDocument: boolean | undefined;
  var short: boolean;
  var takeShifts: () => Promise<string[]>;
  var told: string[];
  var turns: number;
  var typing: ReturnType<typeof setInterval>;
  // Not every browser has them, and a page that asks for them is told by a test whether this one does.
  var showOpenFilePicker: ((options?: object) => Promise<object[]>) | undefined;
  var showSaveFilePicker: ((options?: object) => Promise<object>) | undefined;

  // What TypeScript's library does not know of yet.
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: { readonly node: Element | null }[];
  }
  interface PerformanceNavigationTiming {
    readonly deliveryType: string;
  }
}
