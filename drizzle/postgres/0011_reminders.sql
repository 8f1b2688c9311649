CREATE TABLE "calendar_key" (
	"user_id" text PRIMARY KEY NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"message_id" text NOT NULL,
	"state" text NOT NULL,
	"attempt_count" integer NOT NULL,
	"created_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "delivery_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"delivery_id" text NOT NULL,
	"state" text NOT NULL,
	"response" text,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"due_by" text,
	"step_days" integer,
	"delivery_id" text,
	"created_at" text NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "reminder_ladder" (
	"country_code" text PRIMARY KEY NOT NULL,
	"before_days" jsonb NOT NULL,
	"after_days" jsonb NOT NULL,
	"superior_after_days" integer,
	"row_version" integer NOT NULL,
	"changed_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snooze" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"country_code" text NOT NULL,
	"due_by" text NOT NULL,
	"until_on" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_key" ADD CONSTRAINT "calendar_key_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_ladder" ADD CONSTRAINT "reminder_ladder_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_key_by_hash" ON "calendar_key" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_by_key" ON "delivery" USING btree ("key");--> statement-breakpoint
CREATE INDEX "delivery_by_user" ON "delivery" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "delivery_newest" ON "delivery" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "delivery_attempt_by_delivery" ON "delivery_attempt" USING btree ("delivery_id","recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_by_user" ON "follow" USING btree ("user_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "follow_by_subject" ON "follow" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_by_key" ON "notice" USING btree ("key");--> statement-breakpoint
CREATE INDEX "notice_by_user" ON "notice" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notice_by_subject" ON "notice" USING btree ("subject_kind","subject_id","ended_at");--> statement-breakpoint
CREATE INDEX "notice_by_delivery" ON "notice" USING btree ("delivery_id","user_id");--> statement-breakpoint
CREATE INDEX "snooze_by_measure" ON "snooze" USING btree ("measure_id","user_id","recorded_at");--> statement-breakpoint
CREATE INDEX "snooze_by_country" ON "snooze" USING btree ("country_code","recorded_at","id");