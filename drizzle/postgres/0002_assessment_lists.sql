DROP INDEX "assessment_by_cell";--> statement-breakpoint
CREATE INDEX "assessment_newest" ON "assessment" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "assessment_by_country" ON "assessment" USING btree ("country_code","recorded_at","id");--> statement-breakpoint
CREATE INDEX "assessment_by_question" ON "assessment" USING btree ("criterion_code","recorded_at","id");--> statement-breakpoint
CREATE INDEX "assessment_by_cell" ON "assessment" USING btree ("country_code","criterion_code","recorded_at","id");