// How measurements are written: numbers, medians, tables for a terminal.

/**
 * A number with spaces between the thousands.
 *
 * @param {number} value
 */
export const number = (value, digits = 0) => value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, " ");

/**
 * The value below which a share of the values lies: 0.5 is the median.
 *
 * @param {number[]} values
 * @param {number} share
 */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/**
 * The value in the middle.
 *
 * @param {number[]} values
 */
export const median = (values) => quantile(values, 0.5);

/**
 * Prints a table; the first column is text.
 *
 * @param {string} title
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
export function table(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  /** @param {string[]} row */
  const line = (row) => row.map((cell, column) =>
    column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])).join("   ").trimEnd();
  console.log(`\n${title}\n`);
  console.log(line(cells[0]));
  console.log(widths.map((width) => "-".repeat(width)).join("   "));
  for (const row of cells.slice(1)) console.log(line(row));
}
