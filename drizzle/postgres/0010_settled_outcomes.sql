CREATE TABLE "settlement" (
	"id" text PRIMARY KEY NOT NULL,
	"outcome_id" text NOT NULL,
	"state" text NOT NULL,
	"happened_on" text NOT NULL,
	"note" text,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "agreed_on" text;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "article" text;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_outcome_id_outcome_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."outcome"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "settlement_by_outcome" ON "settlement" USING btree ("outcome_id","recorded_at");--> statement-breakpoint
CREATE INDEX "outcome_by_due_day" ON "outcome" USING btree ("due_on","id");