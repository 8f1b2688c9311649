CREATE TABLE "figure_tally" (
	"subject_kind" text NOT NULL,
	"country_code" text NOT NULL,
	"subject_id" text NOT NULL,
	"counted" text NOT NULL,
	"span" text NOT NULL,
	"period" text NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "figure_tally_subject_kind_country_code_span_counted_period_subject_id_pk" PRIMARY KEY("subject_kind","country_code","span","counted","period","subject_id")
);
--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "first_due_by" text;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "completed_by" text;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "slip_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "slip_with_act_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "turns" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "measure_unpublished" ON "measure" USING btree ("is_published","id");