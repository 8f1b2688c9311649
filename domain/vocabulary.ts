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

/** What became of one progress entry: a reviewer's answer, or `withdraw`: the body took it back by undoing what it came in with. */
export const decisions = ["verify", "return", "withdraw"] as const;
export type DecisionValue = (typeof decisions)[number];

/** The neutral ladder, in its order; the last five end or interrupt a draft's way. */
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
  "carried-over",
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

/** The comparison's scale, from nothing to all that is asked; each criterion says what a value means for it. */
export const scaleValues = [0, 1, 2, 3] as const;
export type ScaleValue = (typeof scaleValues)[number];

/** Why a cell of the comparison has no value: each is a different kind of nothing, and none is a 0. */
export const absences = ["not_researched", "no_provision", "not_applicable", "unclear", "disputed"] as const;
export type Absence = (typeof absences)[number];

/** As `confidences`; `inferred`: derived by judgement from sourced facts. */
export const assessmentConfidences = ["text", "reported", "inferred"] as const;
export type AssessmentConfidence = (typeof assessmentConfidences)[number];

/** Who answered: a public source read for the first load, or a reviewer through an account. */
export const assessmentOrigins = ["public_source", "reviewer"] as const;
export type AssessmentOrigin = (typeof assessmentOrigins)[number];

/** How far an answer has come; who may see which is in `domain/comparison/visible`. */
export const assessmentStates = [
  "public_source",
  "draft",
  "reviewed",
  "published",
  "returned",
  "superseded",
] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** What a second person decides about an answer. */
export const assessmentDecisions = ["approve", "return", "publish"] as const;
export type AssessmentDecision = (typeof assessmentDecisions)[number];

/** What answers wait for: a second reviewer, being made public, their author after a return, what their State says. */
export const awaitedActs = ["decision", "publication", "revision", "reply"] as const;
export type AwaitedAct = (typeof awaitedActs)[number];

/** `treaty` and `soft-law` are the standards of the rubric; `other-treaty` is one that States accepted beside them. */
export const standardGroups = ["treaty", "soft-law", "other-treaty"] as const;
export type StandardGroup = (typeof standardGroups)[number];

export const standardKinds = [
  "treaty",
  "eu-directive",
  "eu-regulation",
  "regional-agreement",
  "regional-programme",
  "political-commitment",
  "guidance",
  "recommendation",
  "treaty-body-guidance",
  "civil-society-index",
  "civil-society-standard",
  "national-law-used-internationally",
  "statistical-standard",
  "monitoring-tool",
] as const;
export type StandardKind = (typeof standardKinds)[number];

/** By what a State is bound; `membership`: a directive binds it as a Member State, whether or not it was transposed. */
export const ratificationActs = [
  "ratification",
  "accession",
  "acceptance",
  "succession",
  "transposition",
  "membership",
] as const;
export type RatificationAct = (typeof ratificationActs)[number];

export const ratificationStatuses = ["party", "not_party", "unknown"] as const;
export type RatificationStatus = (typeof ratificationStatuses)[number];

/** Outside ratings, each with its values from best to worst. */
export const ratingSchemes = ["us-tip"] as const;
export type RatingScheme = (typeof ratingSchemes)[number];
export const ratingValues = ["tier-1", "tier-2", "tier-2-watch-list", "tier-3"] as const;
export type RatingValue = (typeof ratingValues)[number];

/** `nrm-handbook-pillar`: a pillar of the NRM Handbook; `editorial`: the project's own. */
export const themeOrigins = ["nrm-handbook-pillar", "editorial"] as const;
export type ThemeOrigin = (typeof themeOrigins)[number];

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

/** What a unit of a legal text is, from the widest; `text` is running text outside of any article, such as a preamble. */
export const provisionKinds = ["part", "chapter", "section", "article", "text"] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

/** In what form the text of a version was handed in. */
export const versionFormats = ["pasted", "txt", "md", "html", "docx", "akoma-ntoso"] as const;
export type VersionFormat = (typeof versionFormats)[number];

/** What became of a provision from one version to another; one that was only renumbered is `same` or `edited`. */
export const provisionChanges = ["same", "edited", "added", "removed", "moved", "split", "merged"] as const;
export type ProvisionChange = (typeof provisionChanges)[number];

/** What became of a run of words. */
export const wordChanges = ["same", "removed", "added"] as const;
export type WordChange = (typeof wordChanges)[number];
/** How many chambers take part in making a law. */
export const legislatures = ["unicameral", "bicameral"] as const;
export type Legislature = (typeof legislatures)[number];

/** A remark, or something that is asked for and answered. */
export const commentKinds = ["general", "recommendation"] as const;
export type CommentKind = (typeof commentKinds)[number];

/** What the drafting body says to a comment. */
export const commentAnswers = ["accepted", "partly", "rejected"] as const;
export type CommentAnswer = (typeof commentAnswers)[number];

export const eventKinds = [
  "round_table",
  "commission_session",
  "reading",
  "conference",
  "workshop",
  "meeting",
  "visit",
  "report_published",
  "other",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** How strongly a monitoring body asked, in the words such bodies use themselves, from most to least. */
export const strengths = ["urge", "consider", "invite"] as const;
export type Strength = (typeof strengths)[number];

/** What can answer a recommendation. */
export const linkTargets = ["measure", "provision", "instrument", "criterion"] as const;
export type LinkTarget = (typeof linkTargets)[number];

/** `withdrawn`: a later entry says that an earlier one no longer stands. */
export const linkKinds = ["answers", "partly_answers", "withdrawn"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What became of an outcome of an event. */
export const settlements = ["done", "not_done"] as const;
export type SettlementState = (typeof settlements)[number];

/** How far a recommendation is answered by what is linked to it, from least to most. */
export const answerStates = ["unanswered", "partly_answered", "answered"] as const;
export type AnswerState = (typeof answerStates)[number];

/** What is missing on the thread of a recommendation. */
export const recommendationGaps = ["no_measure", "no_provision", "not_verified", "unanswered"] as const;
export type RecommendationGap = (typeof recommendationGaps)[number];

/** What is done in the background, by whichever process is free. */
export const jobKinds = [
  "tidy_jobs",
  "plan_reminders",
  "send_digest",
  "make_export",
  "remove_exports",
  "capture_text",
  "tidy_files",
  "remove_content",
  "send_case_mail",
] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

/** What a notice says: that something is due, that somebody they answer for has not reported, that colleagues named them, that something followed has changed. */
export const noticeKinds = ["due", "superior", "mention", "change"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What can be followed. */
export const followKinds = ["country", "instrument", "measure", "organisation", "search"] as const;
export type FollowKind = (typeof followKinds)[number];

export const deliveryKinds = ["digest", "invitation"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** `in_app`: no mail server is set, or the address is that of a demo account; `not_needed`: all it would have said was done before it went. */
export const deliveryStates = [
  "in_app",
  "waiting",
  "sending",
  "handed_over",
  "accepted",
  "refused",
  "failed",
  "not_needed",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** How changes to the measures of an instrument were brought in together: a sheet of ours that came back, or the annex of an act. */
export const batchKinds = ["sheet", "annex"] as const;
export type BatchKind = (typeof batchKinds)[number];

export const batchChanges = ["added", "changed"] as const;

/** What colleagues may talk about among themselves. */
export const noteSubjects = ["measure", "instrument", "assessment"] as const;
export type NoteSubject = (typeof noteSubjects)[number];

/** What everybody may say is wrong. */
export const caseSubjects = ["measure", "instrument", "assessment", "organisation", "country"] as const;
export type CaseSubject = (typeof caseSubjects)[number];

/** What came of it. */
export const caseOutcomes = [
  "corrected",
  "partly_corrected",
  "stands",
  "not_enough",
  "not_about_this",
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What evidence does to what it stands under. */
export const evidenceStances = ["supports", "contradicts"] as const;
export type EvidenceStance = (typeof evidenceStances)[number];

/** How far the words of a file are known; `none`: of this kind of file they are not read; `locked`: it asks for a password. */
export const textStates = ["waiting", "captured", "none", "locked", "failed"] as const;
export type TextState = (typeof textStates)[number];

/** Where a quotation was found in a file; `elsewhere`: on another page than was said. */
export const quoteStates = ["found", "elsewhere", "not_found", "not_checked"] as const;
export type QuoteState = (typeof quoteStates)[number];
