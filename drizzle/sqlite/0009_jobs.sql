CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`key` text,
	`not_before` text NOT NULL,
	`claim` text,
	`attempt_count` integer NOT NULL,
	`done_count` integer NOT NULL,
	`total_count` integer,
	`result` text,
	`failure` text,
	`created_by_id` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_by_key` ON `job` (`key`);--> statement-breakpoint
CREATE INDEX `job_claimable` ON `job` (`state`,`not_before`,`id`);--> statement-breakpoint
CREATE INDEX `job_by_creator` ON `job` (`created_by_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `job_ended` ON `job` (`ended_at`);