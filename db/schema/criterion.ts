import type { ComputedFrom } from "../../domain/comparison/computed";
import type { Localised } from "../../domain/localised";
import { pillars, themeOrigins } from "../../domain/vocabulary";
import { flag, index, json, oneOf, primaryKey, string, table, whole } from "../kit";
import { standard } from "./standard";

/** One row says what a pillar of the rubric covers. */
export const pillar = table("pillar", {
  code: oneOf("code", pillars).primaryKey(),
  /** As it begins the codes of its criteria (`PREV`). */
  prefix: string("prefix").notNull(),
  name: json<Localised>("name").notNull(),
  definition: json<Localised>("definition").notNull(),
  isVerified: flag("is_verified").notNull(),
  position: whole("position").notNull(),
});

/** One row is an approach that runs across all pillars. */
export const approach = table("approach", {
  id: string("id").primaryKey(),
  name: json<Localised>("name").notNull(),
  definition: json<Localised>("definition").notNull(),
  isVerified: flag("is_verified").notNull(),
  position: whole("position").notNull(),
});

/** One row is a theme, or with `parentId` a part of one. */
export const theme = table("theme", {
  id: string("id").primaryKey(),
  parentId: string("parent_id"),
  name: json<Localised>("name").notNull(),
  definition: json<Localised>("definition").notNull(),
  origin: oneOf("origin", themeOrigins).notNull(),
  isVerified: flag("is_verified").notNull(),
  position: whole("position").notNull(),
});

/** One row is a question of the rubric, of the edition in which it is asked. One that asks something else gets a code of its own. */
export const criterion = table(
  "criterion",
  {
    code: string("code").primaryKey(),
    edition: string("edition").notNull(),
    pillar: oneOf("pillar", pillars).notNull(),
    themeId: string("theme_id")
      .notNull()
      .references(() => theme.id),
    subThemeId: string("sub_theme_id")
      .notNull()
      .references(() => theme.id),
    question: json<Localised>("question").notNull(),
    guidance: json<Localised>("guidance").notNull(),
    /** What each value means here. */
    scale: json<Record<"0" | "1" | "2" | "3", Localised>>("scale").notNull(),
    isVictimCentred: flag("is_victim_centred").notNull(),
    isVerified: flag("is_verified").notNull(),
    verifiedNote: string("verified_note"),
    /** How it is computed from data held here; null: only people can answer it. */
    computedFrom: json<ComputedFrom>("computed_from"),
    position: whole("position").notNull(),
  },
  (t) => [index("criterion_in_order").on(t.edition, t.position)], // the rubric of an edition
);

export const basedKinds = ["criterion", "pillar", "approach"] as const;

/** One row says on what of a standard a criterion, pillar or approach rests. */
export const basis = table(
  "basis",
  {
    subjectKind: oneOf("subject_kind", basedKinds).notNull(),
    subjectId: string("subject_id").notNull(),
    position: whole("position").notNull(),
    standardId: string("standard_id")
      .notNull()
      .references(() => standard.id),
    reference: string("reference").notNull(),
    isVerified: flag("is_verified").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId, t.position] }),
    index("basis_by_standard").on(t.standardId, t.subjectKind), // the criteria that ask about a treaty
  ],
);
