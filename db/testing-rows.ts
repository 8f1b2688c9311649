import type { Actor } from "../domain/permissions";
import type { Role } from "../domain/vocabulary";
import { noDueDay } from "./no-due-day";
import type { World } from "./testing";

/** Rows for tests, visibly synthetic, of which a test's world is put together. */
export const testNow = "2026-11-23T08:00:00.000Z";

export const actorWith = (
  userId: string,
  role: Role,
  countryCode: string | null,
  organisationId: string | null = null,
): Actor => ({
  userId,
  name: userId,
  grants: [{ role, countryCode, organisationId }],
});

export const focalPointOf = (code: string) => actorWith(`focal-point-${code}`, "staff", code);
export const reviewer = actorWith("reviewer", "reviewer", null);
export const manager = actorWith("manager", "manager", null);

export const countryRow = (code: string): NonNullable<World["country"]>[number] => ({
  code,
  iso3: `${code}X`,
  name: { en: `Country ${code}` },
  region: "central-asia",
  isTracked: true,
  isVerified: false,
  rowVersion: 1,
  recordedAt: testNow,
});

export const organisationRow = (
  id: string,
  countryCode = "UZ",
): NonNullable<World["organisation"]>[number] => ({
  id,
  countryCode,
  name: { en: `Body ${id}` },
  kind: "ministry",
  confidence: "reported",
  rowVersion: 1,
  recordedAt: testNow,
});

export const instrumentRow = (
  id: string,
  more: Partial<NonNullable<World["instrument"]>[number]> = {},
): NonNullable<World["instrument"]>[number] => ({
  id,
  countryCode: "UZ",
  kind: "decree",
  title: { en: `Decree ${id}` },
  adoptedOn: "2019-07-30",
  existsBy: "2019-07-30",
  isUndated: false,
  isPublished: true,
  confidence: "reported",
  rowVersion: 1,
  recordedAt: testNow,
  changedAt: testNow,
  ...more,
});

export const measureRow = (
  id: string,
  more: Partial<NonNullable<World["measure"]>[number]> = {},
): NonNullable<World["measure"]>[number] => ({
  id,
  instrumentId: "decree",
  countryCode: "UZ",
  position: 1,
  isNumberOfficial: false,
  text: { en: `Measure ${id}` },
  state: "active",
  confidence: "reported",
  dueBy: noDueDay,
  isContinuing: false,
  isOpen: true,
  isPublished: true,
  existsBy: "2019-07-30",
  rowVersion: 1,
  recordedAt: testNow,
  changedAt: testNow,
  ...more,
});

/** Two States, a decree of Uzbekistan with one measure, and one of Sweden with one. */
export const smallWorld = (): World => ({
  country: [countryRow("UZ"), countryRow("SE")],
  organisation: [organisationRow("ministry"), organisationRow("police")],
  instrument: [instrumentRow("decree"), instrumentRow("swedish", { countryCode: "SE" })],
  measure: [
    measureRow("measure"),
    measureRow("swedish-measure", { instrumentId: "swedish", countryCode: "SE" }),
  ],
  measureBody: [{ measureId: "measure", organisationId: "ministry", role: "lead" }],
});

const text = (words: string) => ({ en: words });

/** A rubric of two criteria, for the States of `smallWorld`; Uzbekistan came to be in 1991. */
export const rubricWorld = (): World => ({
  ...smallWorld(),
  statehood: [{ countryCode: "UZ", sinceOn: "1991", isVerified: false }],
  theme: [
    {
      id: "theme",
      name: text("Theme"),
      definition: text("Theme"),
      origin: "editorial",
      isVerified: false,
      position: 1,
    },
  ],
  criterion: ["PROS-01", "PROS-02"].map((code, index) => ({
    code,
    edition: "2026-1",
    pillar: "prosecution",
    themeId: "theme",
    subThemeId: "theme",
    question: text(`Question ${code}`),
    guidance: text("Guidance"),
    scale: { "0": text("0"), "1": text("1"), "2": text("2"), "3": text("3") },
    isVictimCentred: false,
    isVerified: true,
    position: index + 1,
  })),
});

/** An answer from a public source, with the row that says where it stands. */
export const answerRows = (
  id: string,
  more: Partial<NonNullable<World["assessment"]>[number]> = {},
  standing: Partial<NonNullable<World["assessmentStanding"]>[number]> = {},
): Required<Pick<World, "assessment" | "assessmentStanding">> => {
  const row = {
    id,
    criterionCode: "PROS-01",
    edition: "2026-1",
    countryCode: "UZ",
    value: more.absence ? null : 1,
    rationale: `Answer ${id}`,
    validFrom: "2019",
    validFromBy: "2019-12-31",
    origin: "public_source" as const,
    recordedAt: testNow,
    ...more,
  };
  const { criterionCode, countryCode, validFromBy } = row;
  return {
    assessment: [row],
    assessmentStanding: [
      {
        assessmentId: id,
        criterionCode,
        countryCode,
        state: "public_source",
        validFromDay: validFromBy,
        ...standing,
      },
    ],
  };
};

export const userRow = (
  id: string,
  more: Partial<NonNullable<World["user"]>[number]> = {},
): NonNullable<World["user"]>[number] => ({
  id,
  email: `${id}@people.example`,
  name: id,
  language: "en",
  isDisabled: false,
  isDemo: false,
  mustChangePassword: false,
  rowVersion: 1,
  recordedAt: testNow,
  ...more,
});

export const monitoringBodyRow = (id: string): NonNullable<World["monitoringBody"]>[number] => ({
  id,
  name: { en: `Body ${id}` },
  issues: [],
  isVerified: false,
  isListed: true,
  position: 1,
});

export const eventRow = (
  id: string,
  more: Partial<NonNullable<World["event"]>[number]> = {},
): NonNullable<World["event"]>[number] => ({
  id,
  countryCode: "UZ",
  kind: "round_table",
  title: { en: `Synthetic event ${id}` },
  happenedOn: "2019-11-26",
  existsBy: more.happenedOn ?? "2019-11-26",
  isUndated: false,
  confidence: "text",
  rowVersion: 1,
  recordedAt: testNow,
  ...more,
});

export const practiceRow = (
  id: string,
  more: Partial<NonNullable<World["practice"]>[number]> = {},
): NonNullable<World["practice"]>[number] => ({
  id,
  countryCode: "UZ",
  title: { en: `Synthetic practice ${id}` },
  summary: { en: "What is done" },
  confidence: "text",
  rowVersion: 1,
  recordedAt: testNow,
  ...more,
});

export const recommendationRow = (
  id: string,
  more: Partial<NonNullable<World["recommendation"]>[number]> = {},
): NonNullable<World["recommendation"]>[number] => ({
  id,
  countryCode: "UZ",
  bodyId: "body",
  statedBody: "Body",
  document: `Synthetic report ${id}`,
  madeOn: "2021-12-31",
  existsBy: more.madeOn ?? "2021-12-31",
  isUndated: false,
  text: { en: `Synthetic recommendation ${id}` },
  confidence: "text",
  answer: "unanswered",
  rowVersion: 1,
  recordedAt: testNow,
  ...more,
});
