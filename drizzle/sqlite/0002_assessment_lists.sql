DROP INDEX `assessment_by_cell`;--> statement-breakpoint
CREATE INDEX `assessment_newest` ON `assessment` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `assessment_by_country` ON `assessment` (`country_code`,`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `assessment_by_question` ON `assessment` (`criterion_code`,`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `assessment_by_cell` ON `assessment` (`country_code`,`criterion_code`,`recorded_at`,`id`);