"""The gazetteer of the world: towns, ports, airports, bases, crossings, straits and countries by all their names."""
