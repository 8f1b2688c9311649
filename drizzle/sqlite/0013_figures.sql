CREATE TABLE `figure_tally` (
	`subject_kind` text NOT NULL,
	`country_code` text NOT NULL,
	`subject_id` text NOT NULL,
	`counted` text NOT NULL,
	`span` text NOT NULL,
	`period` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`subject_kind`, `country_code`, `span`, `counted`, `period`, `subject_id`)
);
--> statement-breakpoint
ALTER TABLE `measure` ADD `first_due_by` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `completed_by` text;--> statement-breakpoint
ALTER TABLE `measure` ADD `slip_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `slip_with_act_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `measure` ADD `turns` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `measure_unpublished` ON `measure` (`is_published`,`id`);