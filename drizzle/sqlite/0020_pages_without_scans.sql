CREATE INDEX `audit_by_action` ON `audit` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `snooze_newest` ON `snooze` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `api_token_by_user` ON `api_token` (`user_id`,`created_at`);