CREATE INDEX "audit_by_action" ON "audit" USING btree ("action","seq");--> statement-breakpoint
CREATE INDEX "snooze_newest" ON "snooze" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "api_token_by_user" ON "api_token" USING btree ("user_id","created_at");