#!/bin/sh
# Trains everything and writes the library's resources. Usage, in analyzers/training: sh quotes/build.sh OUT
set -e
OUT=$1
FROZEN="python -m quotes.train --out $OUT --size 400 --batch 4 --blocks 1,2,4,8 --recurrent 128 --drop-in 0.3 --name h1"
TUNED="python -m quotes.tune --out $OUT --from h1 --name t1"
# Out-of-fold tags, for the linker and the confidence; those of one fold are of the network that ships.
for fold in 0 1 2 3; do
    $FROZEN --fold $fold --epochs 12
done
$TUNED --fold 0
python -m quotes.shipped --out "$OUT" --name t1 --fold 0
$FROZEN --epochs 14
$TUNED
python -m quotes.shipped --out "$OUT" --name t1
python -m quotes.link --out "$OUT" --names t1-4,h1,h1,h1 --measured 0 --final t1-4
python -m quotes.export --out "$OUT" --net t1 --to ../src/main/resources/org/quoth/quotes
python -m quotes.parity --out "$OUT" --net t1 --to ../src/test/resources/org/quoth/quotes/parity.json
