CREATE TABLE `batch` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`country_code` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text,
	`content_hash` text NOT NULL,
	`added_count` integer NOT NULL,
	`changed_count` integer NOT NULL,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_by_instrument` ON `batch` (`instrument_id`,`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `batch_by_content` ON `batch` (`instrument_id`,`content_hash`);--> statement-breakpoint
CREATE TABLE `batch_item` (
	`batch_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`position` integer NOT NULL,
	`change` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	`row_version_after` integer NOT NULL,
	PRIMARY KEY(`batch_id`, `measure_id`),
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `batch_undo` (
	`batch_id` text PRIMARY KEY NOT NULL,
	`rationale` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_answer` (
	`case_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`text` text NOT NULL,
	`is_text_public` integer NOT NULL,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `public_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `public_case` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`country_code` text,
	`text` text NOT NULL,
	`evidence` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`answer_by` text NOT NULL,
	`is_open` integer NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_case_number` ON `public_case` (`number`);--> statement-breakpoint
CREATE INDEX `public_case_open` ON `public_case` (`is_open`,`answer_by`,`id`);--> statement-breakpoint
CREATE INDEX `public_case_open_in_country` ON `public_case` (`country_code`,`is_open`,`answer_by`,`id`);--> statement-breakpoint
CREATE INDEX `public_case_of_fact` ON `public_case` (`subject_kind`,`subject_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `mention` (
	`note_id` text NOT NULL,
	`user_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`settled_at` text,
	PRIMARY KEY(`note_id`, `user_id`),
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mention_of_user` ON `mention` (`user_id`,`settled_at`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`country_code` text NOT NULL,
	`text` text NOT NULL,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_by_subject` ON `note` (`subject_kind`,`subject_id`,`recorded_at`,`id`);