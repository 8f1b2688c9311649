CREATE TABLE "alignment" (
	"id" text PRIMARY KEY NOT NULL,
	"from_version_id" text NOT NULL,
	"to_version_id" text NOT NULL,
	"from_provision_id" text,
	"to_provision_id" text,
	"position" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"country_code" text NOT NULL,
	"sequence" integer NOT NULL,
	"label" text NOT NULL,
	"dated_on" text NOT NULL,
	"dated_by" text NOT NULL,
	"language" text NOT NULL,
	"format" text NOT NULL,
	"left_out" jsonb NOT NULL,
	"text" text NOT NULL,
	"article_count" integer NOT NULL,
	"word_count" integer NOT NULL,
	"hash" text,
	"frozen_at" text,
	"frozen_by_id" text,
	"row_version" integer NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
DROP INDEX "provision_by_instrument";--> statement-breakpoint
ALTER TABLE "provision" ADD COLUMN "version_id" text;--> statement-breakpoint
ALTER TABLE "provision" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "provision" ADD COLUMN "path" text;--> statement-breakpoint
ALTER TABLE "provision" ADD COLUMN "depth" integer;--> statement-breakpoint
ALTER TABLE "alignment" ADD CONSTRAINT "alignment_from_version_id_version_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alignment" ADD CONSTRAINT "alignment_to_version_id_version_id_fk" FOREIGN KEY ("to_version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alignment_by_versions" ON "alignment" USING btree ("from_version_id","to_version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "version_by_instrument" ON "version" USING btree ("instrument_id","sequence");--> statement-breakpoint
ALTER TABLE "provision" ADD CONSTRAINT "provision_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provision_by_instrument" ON "provision" USING btree ("instrument_id","version_id","position");