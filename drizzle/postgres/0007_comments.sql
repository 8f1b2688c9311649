CREATE TABLE "comment" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"country_code" text NOT NULL,
	"version_id" text NOT NULL,
	"provision_id" text,
	"quote" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"standard_id" text,
	"standard_place" text,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_release" (
	"comment_id" text PRIMARY KEY NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_reply" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"answer" text NOT NULL,
	"reason" text NOT NULL,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_provision_id_provision_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_standard_id_standard_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."standard"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_release" ADD CONSTRAINT "comment_release_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_comment_id_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_by_instrument" ON "comment" USING btree ("instrument_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "comment_reply_by_comment" ON "comment_reply" USING btree ("comment_id","recorded_at");