#!/bin/sh
# Trains everything and writes the library's resources. Usage, in analyzers/training: sh quotes/build.sh OUT
set -e
OUT=$1
TRAIN="python -m quotes.train --out $OUT --size 400 --batch 4 --blocks 1,2,4,8 --recurrent 128"
# Out-of-fold tags: for the linker, the confidence, and to soften the second member's targets.
for fold in 0 1 2 3; do
    $TRAIN --name h1 --fold $fold --epochs 12 --drop-in 0.3
done
$TRAIN --name h1 --epochs 16 --drop-in 0.3
$TRAIN --name s1 --seed 11 --epochs 14 --drop-in 0.4 --drop 0.3 --teachers h1 --soft 0.5
python -m quotes.link --out "$OUT" --names h1 --final h1,s1
python -m quotes.export --out "$OUT" --heads h1,s1 --to ../src/main/resources/org/quoth/quotes
python -m quotes.parity --out "$OUT" --heads h1,s1 --to ../src/test/resources/org/quoth/quotes/parity.json
