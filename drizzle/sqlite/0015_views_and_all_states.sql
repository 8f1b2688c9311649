CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_view_by_user` ON `saved_view` (`user_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `measure_slipped` ON `measure` (`slip_count`,`country_code`,`id`);--> statement-breakpoint
DELETE FROM `figure_tally`;
