CREATE TABLE `settlement` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`state` text NOT NULL,
	`happened_on` text NOT NULL,
	`note` text,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcome`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `settlement_by_outcome` ON `settlement` (`outcome_id`,`recorded_at`);--> statement-breakpoint
ALTER TABLE `outcome` ADD `agreed_on` text;--> statement-breakpoint
CREATE INDEX `outcome_by_due_day` ON `outcome` (`due_on`,`id`);--> statement-breakpoint
ALTER TABLE `recommendation` ADD `article` text;