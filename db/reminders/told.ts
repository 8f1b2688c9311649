import { and, eq, inArray, or } from "drizzle-orm";
import { audit } from "../schema";

/** What those with a role in a country are told of while it is not published; what they keep among themselves is not among it. */
const insideActions = [
  "instrument.enter",
  "milestone.log",
  "version.add",
  "version.correct",
  "version.freeze",
  "measure.enter",
  "measure.assign",
  "measure.correct",
  "deadline.move",
  "progress.report",
  "progress.decide",
  "finding.record",
  "comment.release",
];

/** Ratifications are not entered by people, they come with the reference data. */
const isLoaded = and(eq(audit.action, "reference.load"), eq(audit.subjectKind, "ratification"));

/** Lines of the audit that somebody may be told of. */
export const tellable = or(eq(audit.isPublic, true), inArray(audit.action, insideActions), isLoaded);

interface Line {
  isPublic: boolean;
  action: string;
  countryCode: string | null;
}

/** Whether a line that is `tellable` is for anybody, or only for those with a role in its country. */
export const isForAll = ({ isPublic, action }: Line) => isPublic || action === "reference.load";
