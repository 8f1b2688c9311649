CREATE TABLE "event" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"same_as_id" text,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"happened_on" text,
	"exists_by" text NOT NULL,
	"is_undated" boolean NOT NULL,
	"place" text,
	"summary" jsonb,
	"confidence" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "event_instrument" (
	"event_id" text NOT NULL,
	"instrument_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "event_instrument_event_id_instrument_id_pk" PRIMARY KEY("event_id","instrument_id")
);
--> statement-breakpoint
CREATE TABLE "organiser" (
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"stated_as" text NOT NULL,
	"organisation_id" text,
	CONSTRAINT "organiser_event_id_position_pk" PRIMARY KEY("event_id","position")
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"owner_id" text,
	"due_on" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text,
	"role" text NOT NULL,
	"country_code" text,
	"organisation_id" text,
	CONSTRAINT "participant_event_id_position_pk" PRIMARY KEY("event_id","position")
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"presented_by" text,
	"event_id" text,
	"confidence" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "practice_pillar" (
	"practice_id" text NOT NULL,
	"pillar" text NOT NULL,
	CONSTRAINT "practice_pillar_practice_id_pillar_pk" PRIMARY KEY("practice_id","pillar")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"id" text PRIMARY KEY NOT NULL,
	"recommendation_id" text NOT NULL,
	"target" text NOT NULL,
	"target_id" text NOT NULL,
	"kind" text NOT NULL,
	"rationale" text,
	"supersedes_id" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "monitoring_body" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"organisation" text,
	"standard_id" text,
	"issues" jsonb NOT NULL,
	"cycle" text,
	"applies_to" text,
	"composition" text,
	"note" text,
	"is_verified" boolean NOT NULL,
	"is_listed" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommendation" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"body_id" text NOT NULL,
	"stated_body" text NOT NULL,
	"document" text NOT NULL,
	"made_on" text,
	"exists_by" text NOT NULL,
	"is_undated" boolean NOT NULL,
	"text" jsonb NOT NULL,
	"strength" text,
	"event_id" text,
	"confidence" text NOT NULL,
	"answer" text NOT NULL,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "recommendation_pillar" (
	"recommendation_id" text NOT NULL,
	"pillar" text NOT NULL,
	CONSTRAINT "recommendation_pillar_recommendation_id_pillar_pk" PRIMARY KEY("recommendation_id","pillar")
);
--> statement-breakpoint
CREATE TABLE "recommendation_tally" (
	"country_code" text PRIMARY KEY NOT NULL,
	"unanswered" integer DEFAULT 0 NOT NULL,
	"partly_answered" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_instrument" ADD CONSTRAINT "event_instrument_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_instrument" ADD CONSTRAINT "event_instrument_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organiser" ADD CONSTRAINT "organiser_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organiser" ADD CONSTRAINT "organiser_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_owner_id_organisation_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice" ADD CONSTRAINT "practice_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_pillar" ADD CONSTRAINT "practice_pillar_practice_id_practice_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_body" ADD CONSTRAINT "monitoring_body_standard_id_standard_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."standard"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_body_id_monitoring_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."monitoring_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_pillar" ADD CONSTRAINT "recommendation_pillar_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_tally" ADD CONSTRAINT "recommendation_tally_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_newest" ON "event" USING btree ("exists_by","id");--> statement-breakpoint
CREATE INDEX "event_by_country" ON "event" USING btree ("country_code","exists_by","id");--> statement-breakpoint
CREATE INDEX "event_same_as" ON "event" USING btree ("same_as_id");--> statement-breakpoint
CREATE INDEX "event_instrument_by_instrument" ON "event_instrument" USING btree ("instrument_id");--> statement-breakpoint
CREATE INDEX "outcome_by_event" ON "outcome" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "practice_by_country" ON "practice" USING btree ("country_code","id");--> statement-breakpoint
CREATE INDEX "practice_by_event" ON "practice" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "practice_pillar_by_pillar" ON "practice_pillar" USING btree ("pillar","practice_id");--> statement-breakpoint
CREATE INDEX "link_by_recommendation" ON "link" USING btree ("recommendation_id","target");--> statement-breakpoint
CREATE INDEX "link_by_target" ON "link" USING btree ("target","target_id");--> statement-breakpoint
CREATE INDEX "link_superseded" ON "link" USING btree ("supersedes_id");--> statement-breakpoint
CREATE INDEX "recommendation_newest" ON "recommendation" USING btree ("exists_by","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_country" ON "recommendation" USING btree ("country_code","exists_by","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_body" ON "recommendation" USING btree ("body_id","exists_by","id");--> statement-breakpoint
CREATE INDEX "recommendation_by_event" ON "recommendation" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "recommendation_pillar_by_pillar" ON "recommendation_pillar" USING btree ("pillar","recommendation_id");