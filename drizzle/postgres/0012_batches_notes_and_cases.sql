CREATE TABLE "batch" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"country_code" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text,
	"content_hash" text NOT NULL,
	"added_count" integer NOT NULL,
	"changed_count" integer NOT NULL,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batch_item" (
	"batch_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"position" integer NOT NULL,
	"change" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"row_version_after" integer NOT NULL,
	CONSTRAINT "batch_item_batch_id_measure_id_pk" PRIMARY KEY("batch_id","measure_id")
);
--> statement-breakpoint
CREATE TABLE "batch_undo" (
	"batch_id" text PRIMARY KEY NOT NULL,
	"rationale" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_answer" (
	"case_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"text" text NOT NULL,
	"is_text_public" boolean NOT NULL,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_case" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"country_code" text,
	"text" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"answer_by" text NOT NULL,
	"is_open" boolean NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"note_id" text NOT NULL,
	"user_id" text NOT NULL,
	"recorded_at" text NOT NULL,
	"settled_at" text,
	CONSTRAINT "mention_note_id_user_id_pk" PRIMARY KEY("note_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"country_code" text NOT NULL,
	"text" text NOT NULL,
	"personal_data_reason" text,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_item" ADD CONSTRAINT "batch_item_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_item" ADD CONSTRAINT "batch_item_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_undo" ADD CONSTRAINT "batch_undo_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_answer" ADD CONSTRAINT "case_answer_case_id_public_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."public_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_recorded_by_id_user_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batch_by_instrument" ON "batch" USING btree ("instrument_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "batch_by_content" ON "batch" USING btree ("instrument_id","content_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "public_case_number" ON "public_case" USING btree ("number");--> statement-breakpoint
CREATE INDEX "public_case_open" ON "public_case" USING btree ("is_open","answer_by","id");--> statement-breakpoint
CREATE INDEX "public_case_open_in_country" ON "public_case" USING btree ("country_code","is_open","answer_by","id");--> statement-breakpoint
CREATE INDEX "public_case_of_fact" ON "public_case" USING btree ("subject_kind","subject_id","recorded_at");--> statement-breakpoint
CREATE INDEX "mention_of_user" ON "mention" USING btree ("user_id","settled_at","recorded_at");--> statement-breakpoint
CREATE INDEX "note_by_subject" ON "note" USING btree ("subject_kind","subject_id","recorded_at","id");