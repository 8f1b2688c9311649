/** Places in the two texts; null: nothing on that side. */
export interface Decided {
  from: number | null;
  to: number | null;
}

/** What is paired already and what is free. */
export class Pairs {
  readonly #to: (number | undefined)[];
  readonly #from: (number | undefined)[];
  readonly #closedFrom = new Set<number>();
  readonly #closedTo = new Set<number>();
  readonly #decidedFrom = new Set<number>();
  readonly #decidedTo = new Set<number>();

  constructor(before: number, after: number, decided: readonly Decided[]) {
    this.#to = new Array(before);
    this.#from = new Array(after);
    for (const { from, to } of decided) {
      if (from !== null && to !== null) this.pair(from, to);
      else if (from !== null) this.#closedFrom.add(from);
      else if (to !== null) this.#closedTo.add(to);
      if (from !== null) this.#decidedFrom.add(from);
      if (to !== null) this.#decidedTo.add(to);
    }
  }

  toOf = (from: number) => this.#to[from];
  fromOf = (to: number) => this.#from[to];
  isFreeFrom = (from: number) => this.#to[from] === undefined && !this.#closedFrom.has(from);
  isFreeTo = (to: number) => this.#from[to] === undefined && !this.#closedTo.has(to);
  isTakenFrom = (from: number) => this.#closedFrom.has(from);
  isTakenTo = (to: number) => this.#closedTo.has(to);
  isDecidedFrom = (from: number) => this.#decidedFrom.has(from);
  isDecidedTo = (to: number) => this.#decidedTo.has(to);
  takeFrom = (from: number) => this.#closedFrom.add(from);
  takeTo = (to: number) => this.#closedTo.add(to);
  all = () =>
    [...this.#to.entries()].flatMap(([from, to]) => (to === undefined ? [] : [[from, to] as const]));

  pair(from: number, to: number) {
    this.#to[from] = to;
    this.#from[to] = from;
  }
}
