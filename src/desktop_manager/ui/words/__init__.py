"""Words for the codes and values that the features give: every one goes through Qt's translation."""
