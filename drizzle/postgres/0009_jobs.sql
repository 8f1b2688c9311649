CREATE TABLE "job" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"key" text,
	"not_before" text NOT NULL,
	"claim" text,
	"attempt_count" integer NOT NULL,
	"done_count" integer NOT NULL,
	"total_count" integer,
	"result" jsonb,
	"failure" text,
	"created_by_id" text NOT NULL,
	"created_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "job_by_key" ON "job" USING btree ("key");--> statement-breakpoint
CREATE INDEX "job_claimable" ON "job" USING btree ("state","not_before","id");--> statement-breakpoint
CREATE INDEX "job_by_creator" ON "job" USING btree ("created_by_id","created_at");--> statement-breakpoint
CREATE INDEX "job_ended" ON "job" USING btree ("ended_at");