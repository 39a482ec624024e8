#!/bin/sh
# Trains everything and writes the library's resources. Usage, in analyzers/training: sh quotes/build.sh OUT
set -e
OUT=$1
TRAIN="python -m quotes.train --out $OUT --size 400 --batch 4 --blocks 1,2,4,8 --recurrent 128 --drop-in 0.3"
for fold in 0 1 2 3; do
    $TRAIN --name h1 --fold $fold --epochs 12
done
$TRAIN --name h1 --epochs 16
python -m quotes.link --out "$OUT" --names h1 --final h1
python -m quotes.export --out "$OUT" --heads h1 --to ../src/main/resources/org/quoth/quotes
python -m quotes.parity --out "$OUT" --heads h1 --to ../src/test/resources/org/quoth/quotes/parity.json
