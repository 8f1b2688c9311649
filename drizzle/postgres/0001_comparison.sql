CREATE TABLE "assessment" (
	"id" text PRIMARY KEY NOT NULL,
	"criterion_code" text NOT NULL,
	"edition" text NOT NULL,
	"country_code" text NOT NULL,
	"value" integer,
	"absence" text,
	"rationale" text NOT NULL,
	"language" text,
	"valid_from" text,
	"valid_from_by" text NOT NULL,
	"as_of" text,
	"confidence" text,
	"origin" text NOT NULL,
	"supersedes_id" text,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text,
	CONSTRAINT "assessment_value_or_absence" CHECK (("assessment"."value" is null) <> ("assessment"."absence" is null)),
	CONSTRAINT "assessment_value_on_scale" CHECK ("assessment"."value" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "assessment_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"decision" text NOT NULL,
	"rationale" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_provision" (
	"assessment_id" text NOT NULL,
	"position" integer NOT NULL,
	"instrument_id" text NOT NULL,
	"locator" text,
	CONSTRAINT "assessment_provision_assessment_id_position_pk" PRIMARY KEY("assessment_id","position")
);
--> statement-breakpoint
CREATE TABLE "assessment_reply" (
	"id" text PRIMARY KEY NOT NULL,
	"assessment_id" text NOT NULL,
	"country_code" text NOT NULL,
	"text" text NOT NULL,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_standing" (
	"assessment_id" text PRIMARY KEY NOT NULL,
	"criterion_code" text NOT NULL,
	"country_code" text NOT NULL,
	"state" text NOT NULL,
	"valid_from_day" text NOT NULL,
	"valid_until_day" text,
	"superseded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "statehood" (
	"country_code" text PRIMARY KEY NOT NULL,
	"since_on" text NOT NULL,
	"is_verified" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approach" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"is_verified" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "basis" (
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"position" integer NOT NULL,
	"standard_id" text NOT NULL,
	"reference" text NOT NULL,
	"is_verified" boolean NOT NULL,
	CONSTRAINT "basis_subject_kind_subject_id_position_pk" PRIMARY KEY("subject_kind","subject_id","position")
);
--> statement-breakpoint
CREATE TABLE "criterion" (
	"code" text PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"pillar" text NOT NULL,
	"theme_id" text NOT NULL,
	"sub_theme_id" text NOT NULL,
	"question" jsonb NOT NULL,
	"guidance" jsonb NOT NULL,
	"scale" jsonb NOT NULL,
	"is_victim_centred" boolean NOT NULL,
	"is_verified" boolean NOT NULL,
	"verified_note" text,
	"computed_from" jsonb,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pillar" (
	"code" text PRIMARY KEY NOT NULL,
	"prefix" text NOT NULL,
	"name" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"is_verified" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theme" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"name" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"origin" text NOT NULL,
	"is_verified" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"unit" text NOT NULL,
	"definition" jsonb NOT NULL,
	"disaggregation" jsonb NOT NULL,
	"pillar" text,
	"caution" text,
	"is_verified" boolean NOT NULL,
	"verified_note" text,
	"is_editorial" boolean NOT NULL,
	"counts_people" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"indicator_code" text NOT NULL,
	"year" integer NOT NULL,
	"value" double precision NOT NULL,
	"basis" text,
	"period" text,
	"note" text,
	"confidence" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"id" text PRIMARY KEY NOT NULL,
	"scheme" text NOT NULL,
	"country_code" text NOT NULL,
	"year" integer NOT NULL,
	"value" text NOT NULL,
	"note" text,
	"confidence" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratification" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"standard_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"status" text NOT NULL,
	"act" text,
	"signed_on" text,
	"ratified_on" text,
	"in_force_on" text,
	"stated_as" text,
	"reservations" text,
	"note" text,
	"confidence" text NOT NULL,
	"is_verified" boolean NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standard" (
	"id" text PRIMARY KEY NOT NULL,
	"group" text NOT NULL,
	"kind" text NOT NULL,
	"short_name" text NOT NULL,
	"full_name" jsonb NOT NULL,
	"adopted_on" text,
	"in_force_on" text,
	"are_dates_verified" boolean NOT NULL,
	"depositary" text,
	"url" text,
	"note" text,
	"is_verified" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standard_article" (
	"standard_id" text NOT NULL,
	"position" integer NOT NULL,
	"number" text NOT NULL,
	"heading" text NOT NULL,
	"is_verified" boolean NOT NULL,
	CONSTRAINT "standard_article_standard_id_position_pk" PRIMARY KEY("standard_id","position")
);
--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_criterion_code_criterion_code_fk" FOREIGN KEY ("criterion_code") REFERENCES "public"."criterion"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_decision" ADD CONSTRAINT "assessment_decision_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_provision" ADD CONSTRAINT "assessment_provision_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_provision" ADD CONSTRAINT "assessment_provision_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_reply" ADD CONSTRAINT "assessment_reply_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_standing" ADD CONSTRAINT "assessment_standing_assessment_id_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statehood" ADD CONSTRAINT "statehood_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basis" ADD CONSTRAINT "basis_standard_id_standard_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."standard"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_theme_id_theme_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."theme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_sub_theme_id_theme_id_fk" FOREIGN KEY ("sub_theme_id") REFERENCES "public"."theme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_code_indicator_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicator"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratification" ADD CONSTRAINT "ratification_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratification" ADD CONSTRAINT "ratification_standard_id_standard_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."standard"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_article" ADD CONSTRAINT "standard_article_standard_id_standard_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."standard"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_by_cell" ON "assessment" USING btree ("country_code","criterion_code","recorded_at");--> statement-breakpoint
CREATE INDEX "assessment_by_criterion" ON "assessment" USING btree ("criterion_code","country_code");--> statement-breakpoint
CREATE INDEX "assessment_by_author" ON "assessment" USING btree ("recorded_by_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_decision_once" ON "assessment_decision" USING btree ("assessment_id","decision");--> statement-breakpoint
CREATE INDEX "assessment_provision_by_instrument" ON "assessment_provision" USING btree ("instrument_id","assessment_id");--> statement-breakpoint
CREATE INDEX "assessment_reply_by_assessment" ON "assessment_reply" USING btree ("assessment_id","recorded_at");--> statement-breakpoint
CREATE INDEX "assessment_standing_by_cell" ON "assessment_standing" USING btree ("country_code","criterion_code","valid_from_day");--> statement-breakpoint
CREATE INDEX "assessment_standing_by_criterion" ON "assessment_standing" USING btree ("criterion_code","country_code");--> statement-breakpoint
CREATE INDEX "assessment_standing_by_state" ON "assessment_standing" USING btree ("state","country_code","assessment_id");--> statement-breakpoint
CREATE INDEX "basis_by_standard" ON "basis" USING btree ("standard_id","subject_kind");--> statement-breakpoint
CREATE INDEX "criterion_in_order" ON "criterion" USING btree ("edition","position");--> statement-breakpoint
CREATE INDEX "observation_by_indicator" ON "observation" USING btree ("indicator_code","country_code","year");--> statement-breakpoint
CREATE INDEX "observation_by_country" ON "observation" USING btree ("country_code","indicator_code","year");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_by_country" ON "rating" USING btree ("scheme","country_code","year");--> statement-breakpoint
CREATE UNIQUE INDEX "ratification_by_country" ON "ratification" USING btree ("country_code","standard_id","sequence");--> statement-breakpoint
CREATE INDEX "ratification_by_standard" ON "ratification" USING btree ("standard_id","country_code");