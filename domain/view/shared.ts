import { z } from "zod";
import {
  bodyRoles,
  claims,
  confidences,
  evidenceStances,
  findingValues,
  instrumentKinds,
  languages,
  quoteStates,
  textStates,
} from "../vocabulary";

export const Localised = z.object({
  en: z.string().nullish(),
  ru: z.string().nullish(),
  uz: z.string().nullish(),
  native: z.string().nullish(),
  drafts: z
    .array(z.enum(languages))
    .optional()
    .describe("Languages whose translation nobody has confirmed yet"),
});

/** A day as far as it is known; null when no day is known. */
export const Day = z.string().nullable().meta({ description: "YYYY, YYYY-MM or YYYY-MM-DD" });
export const Instant = z.string().meta({ description: "ISO 8601, UTC" });

export const CountryRef = z.object({
  code: z.string(),
  name: Localised,
  nativeLanguage: z.string().nullable(),
});
export type CountryRef = z.infer<typeof CountryRef>;

export const InstrumentRef = z.object({
  id: z.string(),
  kind: z.enum(instrumentKinds),
  number: z.string().nullable(),
  title: Localised,
  countryCode: z.string(),
});
export type InstrumentRef = z.infer<typeof InstrumentRef>;

export const MeasureRef = z.object({
  id: z.string(),
  number: z.string().nullable(),
  isNumberOfficial: z.boolean(),
  text: Localised,
  instrumentId: z.string(),
  countryCode: z.string(),
});
export type MeasureRef = z.infer<typeof MeasureRef>;

export const OrganisationRef = z.object({
  id: z.string(),
  name: Localised,
  acronym: z.string().nullable(),
  countryCode: z.string().nullable(),
  untilOn: Day,
});
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** A thing that is named by its title or its text. */
export const TitledRef = z.object({
  kind: z.enum(["event", "practice", "recommendation"]),
  id: z.string(),
  title: Localised,
});
export type TitledRef = z.infer<typeof TitledRef>;

export const BodyView = OrganisationRef.extend({ role: z.enum(bodyRoles) });
export type BodyView = z.infer<typeof BodyView>;

export const CitationView = z.object({
  id: z.string(),
  /** The field of the thing that the source supports; null: the thing as a whole. */
  field: z.string().nullable(),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  confidence: z.enum(confidences).nullable(),
  source: z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: Day,
    publishedNote: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    consulted: z.string().nullable(),
    checkedOn: Day,
  }),
});
export type CitationView = z.infer<typeof CitationView>;

export const FileRef = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int().describe("In bytes"),
  sha256: z.string(),
  textState: z.enum(textStates),
});
export type FileRef = z.infer<typeof FileRef>;

export const EvidenceView = z.object({
  id: z.string(),
  url: z.string().describe("The link; of a file, the path on this site under which it is given out"),
  title: z.string().nullable(),
  file: FileRef.nullable().describe("null: it is a link"),
  pages: z.string().nullable(),
  quote: z.string().nullable(),
  quoteState: z
    .enum(quoteStates)
    .nullable()
    .describe("null: nothing was quoted, or the file is not read yet"),
  quotePage: z.number().int().nullable().describe("The page on which the words begin"),
  stance: z.enum(evidenceStances),
  recordedAt: Instant,
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** How many active measures stand where; see `domain/progress-figures`. */
export const TallyView = z.object({
  measureCount: z.number().int(),
  cancelledCount: z.number().int(),
  claims: z.record(z.enum(claims), z.number().int()),
  unclaimedCount: z.number().int(),
  findings: z.record(z.enum(findingValues), z.number().int()),
  unfoundCount: z.number().int(),
  verifiedPercent: z.number().int().nullable().describe("0-100, rounded down; null: nothing to count"),
  claimedPercent: z.number().int().nullable().describe("0-100, rounded down; null: nothing to count"),
  overdueCount: z.number().int(),
});
export type TallyView = z.infer<typeof TallyView>;

/**
 * What no counter holds is counted as far as this, so that a question costs no more in a larger world: a `totalCount` of just
 * this number means "at least", and the pages say so.
 */
export const countedUpTo = 5_000;

/** Of what words are found in, so many of the newest are looked through for a list's order and its other filters. */
export const lookedThrough = 1_000;

export interface Paged<Item> {
  data: Item[];
  page: PageView;
}

export interface PageView {
  next: string | null;
  totalCount: number;
  /** Of what the words of `q` are found in, the newest `lookedThrough` were looked through and there may be more. */
  isPartial?: boolean;
}

export const pagedOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    page: z.object({
      next: z.string().nullable(),
      totalCount: z.number().int().describe(`Exactly ${countedUpTo} means: at least so many`),
      isPartial: z
        .boolean()
        .optional()
        .describe(
          `There may be more: of what \`q\` is found in, the newest ${lookedThrough} were looked through`,
        ),
    }),
  });
