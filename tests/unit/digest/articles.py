"""This file holds articles of our own making, on two events."""

BRIDGE = (
    "The Tarn Ferry bridge was shut on Monday after inspectors found cracks in two of its cables. "
    "Engineers of the county said that the repair would take six weeks. Shopkeepers in Tarn Ferry fear for their trade. "
    "The mayor, Ada Brook, asked the county for a bus over the old road, which is eleven miles longer."
)
BRIDGE_TOO = (
    "Cracks in the cables of the bridge at Tarn Ferry have closed it to all traffic, the county said. "
    "Inspectors found the damage on Monday. Mayor Ada Brook wants a bus on the old road until the repair is done."
)
BRIDGE_LATER = (
    "The county will run a bus over the old road from Thursday while the Tarn Ferry bridge is shut, Mayor Ada Brook said. "
    "Inspectors will look at the other cables of the bridge this week. The repair will cost four million crowns."
)
WHEAT = (
    "Wheat fell for a third day at the Port Ansel exchange as rain reached the northern plains. "
    "Traders had bet on drought. A tonne cost 214 crowns at the close."
)
