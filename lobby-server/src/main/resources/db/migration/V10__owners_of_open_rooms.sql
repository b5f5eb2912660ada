-- A room that was only joined has an owner while it is open, and no longer.
update room set owner = null where not kept;
