// Explains errors of the browser in the language of the interface: its own messages are in English, and for
// programmers.

import { t } from "./words.js";

/** @type {Record<string, "reasonRefused" | "reasonGone" | "reasonUnreadable" | "reasonReadOnly" | "reasonFull" | "reasonChanged">} */
const REASONS = {
  NotAllowedError: "reasonRefused",
  SecurityError: "reasonRefused",
  NotFoundError: "reasonGone",
  NotReadableError: "reasonUnreadable",
  NoModificationAllowedError: "reasonReadOnly",
  QuotaExceededError: "reasonFull",
  InvalidStateError: "reasonChanged",
};

/**
 * Why something failed, for a person.
 *
 * @param {unknown} error
 */
export function reason(error) {
  const known = error instanceof Error ? REASONS[error.name] : undefined;
  if (known) return t(known);
  // That is what each browser's "fetch" throws where nobody answers.
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message)) return t("reasonNoAnswer");
  return error instanceof Error ? error.message : String(error);
}
