CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_content" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"text_state" text NOT NULL,
	"pages" jsonb,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quote_check" (
	"evidence_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"page" integer,
	"checked_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "pages" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "quote" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "stance" text DEFAULT 'supports' NOT NULL;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_sha256_file_content_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_content"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_recorded_by_id_user_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_check" ADD CONSTRAINT "quote_check_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_by_content" ON "file" USING btree ("sha256","recorded_at");--> statement-breakpoint
CREATE INDEX "file_content_oldest" ON "file_content" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_by_file" ON "evidence" USING btree ("file_id");