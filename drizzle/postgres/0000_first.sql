CREATE TABLE "audit" (
	"seq" integer PRIMARY KEY NOT NULL,
	"recorded_at" text NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"country_code" text,
	"is_public" boolean NOT NULL,
	"before" text,
	"after" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"answer" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_record" (
	"key" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"row_version" integer,
	"loaded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "country" (
	"code" text PRIMARY KEY NOT NULL,
	"iso3" text NOT NULL,
	"name" jsonb NOT NULL,
	"native_language" text,
	"region" text NOT NULL,
	"capital" text,
	"is_tracked" boolean NOT NULL,
	"is_verified" boolean NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"country_code" text NOT NULL,
	"organisation_code" text NOT NULL,
	"since_on" text,
	"until_on" text,
	"is_verified" boolean NOT NULL,
	CONSTRAINT "membership_country_code_organisation_code_pk" PRIMARY KEY("country_code","organisation_code")
);
--> statement-breakpoint
CREATE TABLE "gap" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"issuer_id" text,
	"drafted_on" text,
	"adopted_on" text,
	"signed_on" text,
	"in_force_on" text,
	"repealed_on" text,
	"status_note" text,
	"stage" text,
	"stage_on" text,
	"exists_by" text NOT NULL,
	"is_undated" boolean NOT NULL,
	"is_published" boolean NOT NULL,
	"confidence" text NOT NULL,
	"folded" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provision" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"position" integer NOT NULL,
	"number" text,
	"heading" text,
	"summary" text,
	"body" text,
	"language" text,
	"confidence" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relation" (
	"from_id" text NOT NULL,
	"kind" text NOT NULL,
	"to_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text,
	CONSTRAINT "relation_from_id_kind_to_id_pk" PRIMARY KEY("from_id","kind","to_id")
);
--> statement-breakpoint
CREATE TABLE "deadline" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"due_on" text,
	"due_text" text,
	"reason" text NOT NULL,
	"authority" text,
	"authority_instrument_id" text,
	"rationale" text,
	"decided_on" text,
	"decided_by" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"country_code" text NOT NULL,
	"position" integer NOT NULL,
	"number" text,
	"is_number_official" boolean NOT NULL,
	"text" jsonb NOT NULL,
	"state" text NOT NULL,
	"confidence" text NOT NULL,
	"due_on" text,
	"due_by" text NOT NULL,
	"due_text" text,
	"is_continuing" boolean NOT NULL,
	"is_open" boolean NOT NULL,
	"claim" text,
	"claimed_on" text,
	"claim_progress_id" text,
	"claim_decision" text,
	"finding" text,
	"found_on" text,
	"finding_id" text,
	"is_published" boolean NOT NULL,
	"exists_by" text NOT NULL,
	"folded" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_body" (
	"measure_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "measure_body_measure_id_organisation_id_pk" PRIMARY KEY("measure_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "measure_pillar" (
	"measure_id" text NOT NULL,
	"pillar" text NOT NULL,
	CONSTRAINT "measure_pillar_measure_id_pillar_pk" PRIMARY KEY("measure_id","pillar")
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"country_code" text NOT NULL,
	"stage" text,
	"kind" text NOT NULL,
	"happened_on" text,
	"happened_by" text NOT NULL,
	"national_name" text,
	"note" text,
	"position" integer NOT NULL,
	"confidence" text NOT NULL,
	"supersedes_id" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text,
	"name" jsonb NOT NULL,
	"acronym" text,
	"kind" text NOT NULL,
	"role" text,
	"since_on" text,
	"until_on" text,
	"successor_id" text,
	"confidence" text NOT NULL,
	"folded" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "awaiting_review" (
	"progress_id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"progress_id" text NOT NULL,
	"decision" text NOT NULL,
	"rationale" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"url" text NOT NULL,
	"title" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"country_code" text NOT NULL,
	"finding" text NOT NULL,
	"happened_on" text,
	"happened_by" text NOT NULL,
	"rationale" text NOT NULL,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"country_code" text NOT NULL,
	"claim" text NOT NULL,
	"stated_as" text,
	"happened_on" text,
	"happened_by" text NOT NULL,
	"narrative" text NOT NULL,
	"language" text,
	"origin" text NOT NULL,
	"confidence" text NOT NULL,
	"organisation_id" text,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "citation" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"field" text,
	"source_id" text NOT NULL,
	"locator" text,
	"quote" text,
	"confidence" text,
	"position" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text,
	"published_on" text,
	"published_note" text,
	"url" text,
	"language" text,
	"note" text,
	"consulted" text,
	"checked_on" text,
	"folded" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "due_tally" (
	"span" text NOT NULL,
	"period" text NOT NULL,
	"country_code" text NOT NULL,
	"open_count" integer NOT NULL,
	CONSTRAINT "due_tally_span_period_country_code_pk" PRIMARY KEY("span","period","country_code")
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"instrument_count" integer DEFAULT 0 NOT NULL,
	"measure_count" integer DEFAULT 0 NOT NULL,
	"inactive_count" integer DEFAULT 0 NOT NULL,
	"unclaimed" integer DEFAULT 0 NOT NULL,
	"claim_not_started" integer DEFAULT 0 NOT NULL,
	"claim_in_progress" integer DEFAULT 0 NOT NULL,
	"claim_completed" integer DEFAULT 0 NOT NULL,
	"claim_blocked" integer DEFAULT 0 NOT NULL,
	"unfound" integer DEFAULT 0 NOT NULL,
	"found_no_evidence" integer DEFAULT 0 NOT NULL,
	"found_not_started" integer DEFAULT 0 NOT NULL,
	"found_limited" integer DEFAULT 0 NOT NULL,
	"found_substantial" integer DEFAULT 0 NOT NULL,
	"found_complete" integer DEFAULT 0 NOT NULL,
	"last_change_at" text,
	CONSTRAINT "tally_subject_kind_subject_id_pk" PRIMARY KEY("subject_kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" text NOT NULL,
	"last_used_at" text,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "grant" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"country_code" text,
	"organisation_id" text,
	"granted_by_id" text,
	"granted_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"sid" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"client" text,
	"created_at" text NOT NULL,
	"last_seen_at" text NOT NULL,
	"expires_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_delay" (
	"key" text PRIMARY KEY NOT NULL,
	"failure_count" integer NOT NULL,
	"not_before" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"language" text NOT NULL,
	"is_disabled" boolean NOT NULL,
	"is_demo" boolean NOT NULL,
	"must_change_password" boolean NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap" ADD CONSTRAINT "gap_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_issuer_id_organisation_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision" ADD CONSTRAINT "provision_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_from_id_instrument_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_to_id_instrument_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_body" ADD CONSTRAINT "measure_body_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_body" ADD CONSTRAINT "measure_body_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_pillar" ADD CONSTRAINT "measure_pillar_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awaiting_review" ADD CONSTRAINT "awaiting_review_progress_id_progress_id_fk" FOREIGN KEY ("progress_id") REFERENCES "public"."progress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_progress_id_progress_id_fk" FOREIGN KEY ("progress_id") REFERENCES "public"."progress"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress" ADD CONSTRAINT "progress_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant" ADD CONSTRAINT "grant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_by_hash" ON "audit" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_public" ON "audit" USING btree ("is_public","seq");--> statement-breakpoint
CREATE INDEX "audit_public_by_country" ON "audit" USING btree ("country_code","is_public","seq");--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "audit" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "gap_by_country" ON "gap" USING btree ("country_code","position");--> statement-breakpoint
CREATE INDEX "instrument_newest" ON "instrument" USING btree ("exists_by","id");--> statement-breakpoint
CREATE INDEX "instrument_by_country" ON "instrument" USING btree ("country_code","exists_by","id");--> statement-breakpoint
CREATE INDEX "instrument_by_kind" ON "instrument" USING btree ("kind","exists_by","id");--> statement-breakpoint
CREATE INDEX "instrument_by_stage" ON "instrument" USING btree ("stage","exists_by","id");--> statement-breakpoint
CREATE INDEX "instrument_by_issuer" ON "instrument" USING btree ("issuer_id");--> statement-breakpoint
CREATE INDEX "provision_by_instrument" ON "provision" USING btree ("instrument_id","position");--> statement-breakpoint
CREATE INDEX "relation_to" ON "relation" USING btree ("to_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deadline_by_measure" ON "deadline" USING btree ("measure_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_by_instrument" ON "measure" USING btree ("instrument_id","position");--> statement-breakpoint
CREATE INDEX "measure_newest" ON "measure" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "measure_by_country" ON "measure" USING btree ("country_code","changed_at","id");--> statement-breakpoint
CREATE INDEX "measure_due" ON "measure" USING btree ("is_open","due_by","id");--> statement-breakpoint
CREATE INDEX "measure_due_in_country" ON "measure" USING btree ("country_code","is_open","due_by","id");--> statement-breakpoint
CREATE INDEX "measure_by_claim" ON "measure" USING btree ("claim","changed_at","id");--> statement-breakpoint
CREATE INDEX "measure_by_finding" ON "measure" USING btree ("finding","changed_at","id");--> statement-breakpoint
CREATE INDEX "measure_by_country_claim" ON "measure" USING btree ("country_code","claim","changed_at","id");--> statement-breakpoint
CREATE INDEX "measure_by_country_finding" ON "measure" USING btree ("country_code","finding","changed_at","id");--> statement-breakpoint
CREATE INDEX "measure_body_by_organisation" ON "measure_body" USING btree ("organisation_id","measure_id");--> statement-breakpoint
CREATE INDEX "measure_pillar_by_pillar" ON "measure_pillar" USING btree ("pillar","measure_id");--> statement-breakpoint
CREATE INDEX "milestone_by_instrument" ON "milestone" USING btree ("instrument_id","happened_by");--> statement-breakpoint
CREATE INDEX "milestone_newest" ON "milestone" USING btree ("kind","happened_by","id");--> statement-breakpoint
CREATE INDEX "milestone_by_country" ON "milestone" USING btree ("country_code","kind","happened_by","id");--> statement-breakpoint
CREATE INDEX "organisation_by_country" ON "organisation" USING btree ("country_code","id");--> statement-breakpoint
CREATE INDEX "organisation_by_successor" ON "organisation" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "awaiting_review_oldest" ON "awaiting_review" USING btree ("origin","recorded_at","progress_id");--> statement-breakpoint
CREATE INDEX "awaiting_review_by_country" ON "awaiting_review" USING btree ("country_code","origin","recorded_at","progress_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_by_progress" ON "decision" USING btree ("progress_id");--> statement-breakpoint
CREATE INDEX "decision_newest" ON "decision" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "evidence_by_subject" ON "evidence" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "finding_by_measure" ON "finding" USING btree ("measure_id","happened_by","recorded_at");--> statement-breakpoint
CREATE INDEX "finding_by_country" ON "finding" USING btree ("country_code","happened_by","id");--> statement-breakpoint
CREATE INDEX "finding_newest" ON "finding" USING btree ("happened_by","id");--> statement-breakpoint
CREATE INDEX "progress_by_measure" ON "progress" USING btree ("measure_id","happened_by","recorded_at");--> statement-breakpoint
CREATE INDEX "progress_newest" ON "progress" USING btree ("happened_by","id");--> statement-breakpoint
CREATE INDEX "progress_by_country" ON "progress" USING btree ("country_code","happened_by","id");--> statement-breakpoint
CREATE INDEX "progress_by_author" ON "progress" USING btree ("recorded_by_id","recorded_at");--> statement-breakpoint
CREATE INDEX "citation_by_subject" ON "citation" USING btree ("subject_kind","subject_id","position");--> statement-breakpoint
CREATE INDEX "citation_by_source" ON "citation" USING btree ("source_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "source_newest" ON "source" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_by_hash" ON "api_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "grant_by_user" ON "grant" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitation_by_user" ON "invitation" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_user" ON "session" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_by_email" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "user_demo" ON "user" USING btree ("is_demo");