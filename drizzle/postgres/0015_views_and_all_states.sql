CREATE TABLE "saved_view" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"filter" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_view_by_user" ON "saved_view" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "measure_slipped" ON "measure" USING btree ("slip_count","country_code","id");--> statement-breakpoint
DELETE FROM "figure_tally";
