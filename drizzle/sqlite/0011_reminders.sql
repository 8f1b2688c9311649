CREATE TABLE `calendar_key` (
	`user_id` text PRIMARY KEY NOT NULL,
	`key_hash` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_key_by_hash` ON `calendar_key` (`key_hash`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`attempt_count` integer NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_by_key` ON `delivery` (`key`);--> statement-breakpoint
CREATE INDEX `delivery_by_user` ON `delivery` (`user_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `delivery_newest` ON `delivery` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `delivery_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`delivery_id` text NOT NULL,
	`state` text NOT NULL,
	`response` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`delivery_id`) REFERENCES `delivery`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_attempt_by_delivery` ON `delivery_attempt` (`delivery_id`,`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `follow` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_by_user` ON `follow` (`user_id`,`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `follow_by_subject` ON `follow` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`due_by` text,
	`step_days` integer,
	`delivery_id` text,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivery_id`) REFERENCES `delivery`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_by_key` ON `notice` (`key`);--> statement-breakpoint
CREATE INDEX `notice_by_user` ON `notice` (`user_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notice_by_subject` ON `notice` (`subject_kind`,`subject_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `notice_by_delivery` ON `notice` (`delivery_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `reminder_ladder` (
	`country_code` text PRIMARY KEY NOT NULL,
	`before_days` text NOT NULL,
	`after_days` text NOT NULL,
	`superior_after_days` integer,
	`row_version` integer NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snooze` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`country_code` text NOT NULL,
	`due_by` text NOT NULL,
	`until_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snooze_by_measure` ON `snooze` (`measure_id`,`user_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `snooze_by_country` ON `snooze` (`country_code`,`recorded_at`,`id`);