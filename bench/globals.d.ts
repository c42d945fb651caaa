// What measurements put into a page; the rest is what tests know of pages (tests/browser/page.d.ts).

type Seen = {
  first: number | null,
  largest: number | null,
  what: string | null,
  shift: number,
  shifts: (string | undefined)[],
  tasks: number,
};
type Times = { source: number, page: number };

declare var seen: Seen;
declare var press: () => Promise<Times>;
declare var pressed: Promise<Times>;
declare var wartaPainted: number;
declare var wartaClicked: (at: string) => void;

// What TypeScript's library does not know of yet.
interface PerformanceNavigationTiming {
  readonly activationStart: number;
}
