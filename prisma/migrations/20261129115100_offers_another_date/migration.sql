-- Whether a circular offers those who wait another date: once sent, the desk is no longer asked to.
ALTER TABLE "Circular" ADD COLUMN "offersDates" BOOLEAN NOT NULL DEFAULT false;
