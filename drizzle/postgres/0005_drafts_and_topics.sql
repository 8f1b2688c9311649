CREATE TABLE "procedure" (
	"id" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"legislature" text NOT NULL,
	"in_use_from" text,
	"note" text,
	"is_verified" boolean NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text
);
--> statement-breakpoint
CREATE TABLE "procedure_step" (
	"procedure_id" text NOT NULL,
	"position" integer NOT NULL,
	"stage" text NOT NULL,
	"name" jsonb NOT NULL,
	"actor" jsonb,
	"note" text,
	"is_verified" boolean NOT NULL,
	CONSTRAINT "procedure_step_procedure_id_position_pk" PRIMARY KEY("procedure_id","position")
);
--> statement-breakpoint
CREATE TABLE "rung" (
	"stage" text PRIMARY KEY NOT NULL,
	"definition" jsonb NOT NULL,
	"is_terminal" boolean NOT NULL,
	"is_verified" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"topic_id" text NOT NULL,
	"instrument_id" text NOT NULL,
	"provision_id" text,
	"country_code" text NOT NULL,
	"is_assigned" boolean NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_criterion" (
	"topic_id" text NOT NULL,
	"criterion_code" text NOT NULL,
	CONSTRAINT "topic_criterion_topic_id_criterion_code_pk" PRIMARY KEY("topic_id","criterion_code")
);
--> statement-breakpoint
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_country_code_country_code_fk" FOREIGN KEY ("country_code") REFERENCES "public"."country"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_step" ADD CONSTRAINT "procedure_step_procedure_id_procedure_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_assignment" ADD CONSTRAINT "topic_assignment_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_assignment" ADD CONSTRAINT "topic_assignment_instrument_id_instrument_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instrument"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_assignment" ADD CONSTRAINT "topic_assignment_provision_id_provision_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_criterion" ADD CONSTRAINT "topic_criterion_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_criterion" ADD CONSTRAINT "topic_criterion_criterion_code_criterion_code_fk" FOREIGN KEY ("criterion_code") REFERENCES "public"."criterion"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "procedure_by_country" ON "procedure" USING btree ("country_code","recorded_at");--> statement-breakpoint
CREATE INDEX "topic_assignment_by_topic" ON "topic_assignment" USING btree ("topic_id","recorded_at");--> statement-breakpoint
CREATE INDEX "topic_assignment_by_instrument" ON "topic_assignment" USING btree ("instrument_id","recorded_at");--> statement-breakpoint
CREATE INDEX "topic_criterion_by_criterion" ON "topic_criterion" USING btree ("criterion_code");