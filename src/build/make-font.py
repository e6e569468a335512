"""Makes the interface's typeface from Inter: Latin, Greek and symbols only, tabular figures by default, TrueType outlines.

    python3 make-font.py DIRECTORY_WITH_INTER_OTF OUTPUT_DIRECTORY

Needs fontTools. "Bold" is Inter SemiBold: at 12 to 20 px it reads better than a full bold. The family gets a name of
its own so that it never mixes with an Inter that is installed on the machine.
"""
import sys
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FAMILY = "Thaw Sans"
RANGES = [(0x20, 0x17F), (0x391, 0x3C9), (0x2000, 0x206F), (0x2070, 0x209C), (0x20AC, 0x20AC), (0x2122, 0x2122),
          (0x2190, 0x2199), (0x21B5, 0x21B5), (0x2200, 0x22FF), (0x2318, 0x2318), (0x2325, 0x2325), (0x21E7, 0x21E7)]


def make(source, style, target):
    font = TTFont(source)
    tabular = {}
    for feature in font["GSUB"].table.FeatureList.FeatureRecord:
        if feature.FeatureTag == "tnum":
            for index in feature.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    tabular.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        if hasattr(table, "cmap"):
            table.cmap = {code: tabular.get(name, name) for code, name in table.cmap.items()}
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp"], name_IDs=["*"], hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    cutter.subset(font)

    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, outlines
    del font["CFF "]
    for name, outline in outlines.items():
        outline.recalcBounds(font["glyf"])
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(outline, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for key in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                "maxStackElements", "maxSizeOfInstructions", "maxPoints", "maxContours", "maxCompositePoints",
                "maxCompositeContours", "maxComponentElements", "maxComponentDepth"):
        setattr(maxp, key, 1 if key == "maxZones" else 0)
    font["post"].formatType, font.sfntVersion = 3.0, "\000\001\000\000"

    bold = style == "Bold"
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].names.remove(record)
    for identifier, text in ((1, FAMILY), (2, style), (3, f"{FAMILY} {style}, from Inter"),
                             (4, FAMILY if not bold else f"{FAMILY} Bold"), (6, f"ThawSans-{style}")):
        font["name"].setName(text, identifier, 3, 1, 0x409)
        font["name"].setName(text, identifier, 1, 0, 0)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    font.save(target)


make(f"{sys.argv[1]}/Inter-Regular.otf", "Regular", f"{sys.argv[2]}/ThawSans-Regular.ttf")
make(f"{sys.argv[1]}/Inter-SemiBold.otf", "Bold", f"{sys.argv[2]}/ThawSans-Bold.ttf")
