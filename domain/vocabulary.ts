/**
 * The closed lists of the field. A code is stored and sent as it stands here; its words are in `messages/` under `vocabulary`.
 * Stages, pillars and most kinds follow the project's standards file; claims and findings are ours.
 */

/** What the responsible body says about a measure. */
export const claims = ["not_started", "in_progress", "completed", "blocked"] as const;
export type Claim = (typeof claims)[number];

/** What an independent reviewer established about a measure, from least to most. */
export const findingValues = ["no_evidence", "not_started", "limited", "substantial", "complete"] as const;
export type FindingValue = (typeof findingValues)[number];

/** A reviewer's answer to one progress entry. */
export const decisions = ["verify", "return"] as const;
export type DecisionValue = (typeof decisions)[number];

/** The neutral ladder, in its order; the last four end or interrupt a draft's way. */
export const stages = [
  "concept",
  "drafting",
  "public-consultation",
  "interagency-coordination",
  "expert-opinion",
  "government-approval",
  "introduced",
  "committee",
  "first-reading",
  "second-reading",
  "third-reading",
  "upper-house",
  "signed",
  "published",
  "in-force",
  "withdrawn",
  "rejected",
  "returned",
  "lapsed",
] as const;
export type Stage = (typeof stages)[number];

export const milestoneKinds = ["planned", "held"] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const instrumentKinds = [
  "constitution",
  "code",
  "law",
  "amending-law",
  "draft-law",
  "decree",
  "resolution",
  "government-resolution",
  "ministerial-order",
  "procedure",
  "sop",
  "concept",
  "strategy",
  "action-plan",
  "programme",
  "treaty",
  "bilateral-agreement",
  "mou",
  "court-guidance",
  "soft-law",
  "budget",
  "report",
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

export const relationKinds = ["amends", "repeals", "implements", "supersedes", "becomes"] as const;
export type RelationKind = (typeof relationKinds)[number];

export const pillars = [
  "prevention",
  "protection",
  "prosecution",
  "partnership",
  "coordination",
  "data-monitoring",
] as const;
export type Pillar = (typeof pillars)[number];

export const organisationKinds = [
  "commission",
  "coordinator",
  "international",
  "judiciary",
  "law-enforcement",
  "ministry",
  "ngo",
  "ombudsman",
  "parliament",
  "rapporteur",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Why a measure's due day is what it is. */
export const deadlineReasons = ["original", "extended", "shortened", "reopened", "to_continuing"] as const;
export type DeadlineReason = (typeof deadlineReasons)[number];

/** `text`: read in the document itself; `reported`: a secondary source says so. */
export const confidences = ["text", "reported"] as const;
export type Confidence = (typeof confidences)[number];

/** Who made a progress entry: the responsible body through an account, or a public source read for the first load. */
export const progressOrigins = ["body", "public_source"] as const;
export type ProgressOrigin = (typeof progressOrigins)[number];

export const bodyRoles = ["lead", "support"] as const;
export type BodyRole = (typeof bodyRoles)[number];

/** A cancelled or superseded measure leaves every denominator. */
export const measureStates = ["active", "cancelled", "superseded"] as const;
export type MeasureState = (typeof measureStates)[number];

export const memberships = ["OSCE", "CoE", "EU", "CIS", "UN", "ILO", "IOM", "SCO", "OTS"] as const;
export type Membership = (typeof memberships)[number];

export const regions = [
  "north-america",
  "western-europe",
  "northern-europe-baltic",
  "southern-europe",
  "central-europe",
  "south-eastern-europe",
  "eastern-europe",
  "south-caucasus",
  "central-asia",
  "asia-mongolia",
] as const;
export type Region = (typeof regions)[number];

export const roles = ["staff", "reviewer", "manager", "administrator", "viewer"] as const;
export type Role = (typeof roles)[number];

export const languages = ["en", "ru", "uz"] as const;
export type Language = (typeof languages)[number];
