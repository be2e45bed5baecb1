CREATE TABLE "eenmalig" (
	"regio" text NOT NULL,
	"kid" text NOT NULL,
	"jti" text NOT NULL,
	"verloopt_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "eenmalig_regio_kid_jti_pk" PRIMARY KEY("regio","kid","jti")
);
--> statement-breakpoint
ALTER TABLE "eenmalig" ADD CONSTRAINT "eenmalig_register" FOREIGN KEY ("regio") REFERENCES "public"."register"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "eenmalig_verloop" ON "eenmalig" USING btree ("regio","verloopt_op");