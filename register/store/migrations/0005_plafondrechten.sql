CREATE TABLE "plafondgebeurtenis" (
	"regio" text NOT NULL,
	"nr" bigint NOT NULL,
	"gemeente" text NOT NULL,
	"jaar" integer NOT NULL,
	"inhoud" text NOT NULL,
	CONSTRAINT "plafondgebeurtenis_regio_nr_pk" PRIMARY KEY("regio","nr")
);
--> statement-breakpoint
CREATE TABLE "verhuurlijst" (
	"regio" text NOT NULL,
	"nr" integer NOT NULL,
	"jaar" integer NOT NULL,
	"tekst" text NOT NULL,
	"hash" text NOT NULL,
	"reden" text,
	"ingelezen_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verhuurlijst_regio_nr_pk" PRIMARY KEY("regio","nr"),
	CONSTRAINT "verhuurlijst_hash" CHECK ("verhuurlijst"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "plafondgebeurtenis" ADD CONSTRAINT "plafondgebeurtenis_register" FOREIGN KEY ("regio") REFERENCES "public"."register"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verhuurlijst" ADD CONSTRAINT "verhuurlijst_register" FOREIGN KEY ("regio") REFERENCES "public"."register"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plafondgebeurtenis_plafond" ON "plafondgebeurtenis" USING btree ("regio","gemeente","jaar","nr");