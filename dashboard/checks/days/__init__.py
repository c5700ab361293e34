"""Where on the route one consignment can be on each day, and in which order things were."""
