/** Something of a handed-in file that no version can hold, and how often it stood there. `what` is a code of ours or the name of an element. */
export interface LeftOut {
  what: string;
  count: number;
}
