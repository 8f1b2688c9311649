/** What a body leads: how many measures, how many of them it claims completed, how many a reviewer found complete. */
export interface BodyCount {
  id: string;
  measures: number;
  claimed: number;
  verified: number;
}

export const bodiesShown = 20;

/** How many more measures a body claims completed than were found complete; below zero where more was found than claimed. */
export const gapOf = ({ claimed, verified }: BodyCount) => claimed - verified;

/** Bodies by their gap, widest first, then by the number of measures they lead, then by id. */
export const byGap = (a: BodyCount, b: BodyCount) =>
  gapOf(b) - gapOf(a) || b.measures - a.measures || (a.id < b.id ? -1 : 1);
