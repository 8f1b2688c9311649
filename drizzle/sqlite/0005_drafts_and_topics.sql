CREATE TABLE `procedure` (
	`id` text PRIMARY KEY NOT NULL,
	`country_code` text NOT NULL,
	`legislature` text NOT NULL,
	`in_use_from` text,
	`note` text,
	`is_verified` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `procedure_by_country` ON `procedure` (`country_code`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `procedure_step` (
	`procedure_id` text NOT NULL,
	`position` integer NOT NULL,
	`stage` text NOT NULL,
	`name` text NOT NULL,
	`actor` text,
	`note` text,
	`is_verified` integer NOT NULL,
	PRIMARY KEY(`procedure_id`, `position`),
	FOREIGN KEY (`procedure_id`) REFERENCES `procedure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rung` (
	`stage` text PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`is_terminal` integer NOT NULL,
	`is_verified` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topic` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topic_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`topic_id` text NOT NULL,
	`instrument_id` text NOT NULL,
	`provision_id` text,
	`country_code` text NOT NULL,
	`is_assigned` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provision_id`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topic_assignment_by_topic` ON `topic_assignment` (`topic_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `topic_assignment_by_instrument` ON `topic_assignment` (`instrument_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `topic_criterion` (
	`topic_id` text NOT NULL,
	`criterion_code` text NOT NULL,
	PRIMARY KEY(`topic_id`, `criterion_code`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_code`) REFERENCES `criterion`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topic_criterion_by_criterion` ON `topic_criterion` (`criterion_code`);